package id.netral.answering;

/** Weights by row of {@link FeatureRows}. */
interface SparseWeights {
    /** Adds what one feature weighs. */
    void addTo(float[] sums, int row, float value);

    /**
     * Adds what the features weigh.
     *
     * @param question by rows
     */
    default void addTo(float[] sums, Features question) {
        for (int i = 0; i < question.indices().length; i++) {
            addTo(sums, question.indices()[i], question.values()[i]);
        }
    }

    /** The same while they are learnt, each row at a pace of its own. */
    final class Training implements SparseWeights {
        private final int width;
        private final float[] weights;
        private final float[] squares;
        private final Pace pace;

        /**
         * @param weights row after row, each of this width
         */
        Training(int width, float[] weights, Pace pace) {
            this.width = width;
            this.weights = weights;
            this.squares = new float[weights.length / width];
            this.pace = pace;
        }

        WeightRows condensed() {
            return WeightRows.of(width, weights);
        }

        @Override
        public void addTo(float[] sums, int row, float value) {
            int base = row * width;
            for (int h = 0; h < width; h++) {
                sums[h] += value * weights[base + h];
            }
        }

        /**
         * @param gradient of each sum
         * @param left share of the way that lies ahead
         */
        void learn(Features example, float[] gradient, float left) {
            float strength = Dense.strength(gradient, width);
            for (int i = 0; strength > 0 && i < example.indices().length; i++) {
                learn(example.indices()[i], example.values()[i], gradient, strength, left);
            }
        }

        /**
         * @param strength mean square of the gradient
         */
        void learn(int row, float value, float[] gradient, float strength, float left) {
            squares[row] = pace.memory() * squares[row] + value * value * strength;
            float step = value * pace.step(squares[row], left);
            int base = row * width;
            for (int h = 0; h < width; h++) {
                weights[base + h] -= step * gradient[h];
            }
        }
    }
}
