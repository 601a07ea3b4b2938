package id.netral.answering;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Goes through examples again and again, each time in another order; what is known in one pass is left out of the next. */
final class Epochs {
    /** What is done with one example. */
    @FunctionalInterface
    interface Step {
        /**
         * @param example its index
         * @param left share of the way that lies ahead, from 1 down to almost 0
         * @return whether the example was known, and need not be looked at in the next pass
         */
        boolean learn(int example, float left);
    }

    private Epochs() {}

    static void run(int epochs, int examples, RandomGenerator random, Step step) {
        int[] order = new int[examples];
        Arrays.setAll(order, i -> i);
        boolean[] known = new boolean[examples];
        int done = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int example : order) {
                float left = 1 - (float) done++ / (epochs * order.length);
                known[example] = !known[example] && step.learn(example, left);
            }
        }
    }
}
