package id.netral.answering;

/** Weights by row of {@link FeatureRows}. */
interface SparseWeights {
    /**
     * Adds what the features weigh.
     *
     * @param question by rows
     */
    void addTo(float[] sums, Features question);

    /** The same while they are learnt: gradient descent with a rate that falls, for each feature, with what it has learnt (Adagrad, by row). */
    final class Training implements SparseWeights {
        private static final float RATE = 0.3f;
        private static final float BIAS_RATE = 0.02f;

        private final int width;
        private final float[] weights;
        private final float[] squares;
        private final float[] bias;
        private float biasSquares;

        /**
         * @param weights row after row, each of this width
         */
        Training(int width, float[] weights) {
            this.width = width;
            this.weights = weights;
            this.squares = new float[weights.length / width];
            this.bias = new float[width];
        }

        float[] bias() {
            return bias;
        }

        WeightRows condensed() {
            return WeightRows.of(width, weights);
        }

        @Override
        public void addTo(float[] sums, Features question) {
            for (int i = 0; i < question.indices().length; i++) {
                int base = question.indices()[i] * width;
                float value = question.values()[i];
                for (int h = 0; h < width; h++) {
                    sums[h] += value * weights[base + h];
                }
            }
        }

        /**
         * @param gradient of each sum
         * @param left share of the way that lies ahead
         */
        void learn(Features example, float[] gradient, float left) {
            float strength = Network.strength(gradient, width);
            if (strength == 0) {
                return;
            }
            for (int i = 0; i < example.indices().length; i++) {
                int row = example.indices()[i];
                float value = example.values()[i];
                squares[row] += value * value * strength;
                subtract(weights, row * width, RATE * left * value / Network.root(squares[row]), gradient);
            }
            biasSquares += strength;
            subtract(bias, 0, BIAS_RATE * left / Network.root(biasSquares), gradient);
        }

        private void subtract(float[] from, int base, float factor, float[] gradient) {
            for (int h = 0; h < width; h++) {
                from[base + h] -= factor * gradient[h];
            }
        }
    }
}
