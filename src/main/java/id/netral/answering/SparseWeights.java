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
        private final float[][] weights;
        private final float[] squares;
        private final Pace pace;

        Training(float[][] weights, Pace pace) {
            this.weights = weights;
            this.squares = new float[weights.length];
            this.pace = pace;
        }

        WeightRows condensed() {
            return WeightRows.of(weights);
        }

        @Override
        public void addTo(float[] sums, int row, float value) {
            Rows.add(sums, value, weights[row]);
        }

        @Override
        public void addTo(float[] sums, Features question) {
            Rows.add(sums, question.values(), weights, question.indices());
        }

        /**
         * @param gradient of each sum
         * @param left share of the way that lies ahead
         */
        void learn(Features example, float[] gradient, float left) {
            float strength = Dense.strength(gradient, gradient.length);
            for (int i = 0; strength > 0 && i < example.indices().length; i++) {
                learn(example.indices()[i], example.values()[i], gradient, strength, left);
            }
        }

        /**
         * @param strength mean square of the gradient
         */
        void learn(int row, float value, float[] gradient, float strength, float left) {
            squares[row] = pace.memory() * squares[row] + value * value * strength;
            Rows.add(weights[row], -value * pace.step(squares[row], left), gradient);
        }
    }
}
