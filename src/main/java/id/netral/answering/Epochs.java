package id.netral.answering;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Goes through examples again and again, each time in another order. What is known in one pass is left out of the next, what is known
 * twice running of the next two, and so on: the time goes to what is still to be learnt.
 */
final class Epochs {
    /** What is done with one example. */
    @FunctionalInterface
    interface Step {
        /**
         * @param example its index
         * @param left share of the way that lies ahead, from 1 down to almost 0
         * @return whether the example was known
         */
        boolean learn(int example, float left);
    }

    private Epochs() {}

    static void run(int epochs, int examples, RandomGenerator random, Step step) {
        int[] order = new int[examples];
        Arrays.setAll(order, i -> i);
        int[] known = new int[examples];
        int[] rests = new int[examples];
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
                if (rests[example]-- <= 0) {
                    known[example] = step.learn(example, left) ? known[example] + 1 : 0;
                    rests[example] = known[example];
                }
            }
        }
    }
}
