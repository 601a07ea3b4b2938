package id.netral.answering;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A neural network that reads a question word by word, forwards and backwards (gated recurrent units). What each unit says loudest
 * and what it says on average goes on into a middle layer. So it sees what comes before what, where {@link Network} sees a question
 * or a part at once. The same examples give the same weights on every machine.
 */
final class Recurrent {
    private static final int STATE = 16;
    /** How much of the state before counts for the candidate, how much of it stays, and the candidate, for each unit. */
    private static final int GATES = 3 * STATE;
    /** Loudest and average of each unit, one way. */
    private static final int READ = 2 * STATE;
    private static final int MIDDLE = 64;
    private static final int EPOCHS = 4;
    private static final double FEATURE_SPREAD = 0.06;
    private static final double DENSE_SPREAD = 0.1;
    private static final Pace WORD_PACE = new Pace(0.08f, 1 - 1e-3f);
    private static final Pace DENSE_PACE = new Pace(0.05f, 1 - 1e-5f);
    /** Share of what its words say that an example is learnt without, another each time. */
    private static final float LEFT_OUT = 0.1f;

    private final WeightRows words;
    private final Dense forwards;
    private final Dense backwards;
    private final Dense middle;
    private final Dense output;

    private Recurrent(WeightRows words, Dense forwards, Dense backwards, Dense middle, Dense output) {
        this.words = words;
        this.forwards = forwards;
        this.backwards = backwards;
        this.middle = middle;
        this.output = output;
    }

    /**
     * A question by rows of what its words say.
     *
     * @param rows of each word, one word after the other
     * @param ends where the rows of each word end
     */
    record Input(int[] rows, int[] ends) {
        static Input of(List<int[]> words, FeatureRows known) {
            int[] rows = new int[words.stream().mapToInt(word -> word.length).sum()];
            int[] ends = new int[words.size()];
            int n = 0;
            for (int i = 0; i < ends.length; i++) {
                for (int feature : words.get(i)) {
                    int row = known.row(feature);
                    if (row >= 0) {
                        rows[n++] = row;
                    }
                }
                ends[i] = n;
            }
            return new Input(Arrays.copyOf(rows, n), ends);
        }
    }

    /** One way through a question. */
    private static final class Way {
        final int from;
        final boolean turned;
        /** Before the first word and after each. */
        final float[][] states;
        final float[][] gates;
        /** What the state before says of the candidate. */
        final float[][] recalled;
        /** After which word each unit is loudest. */
        final int[] loudest = new int[STATE];

        /**
         * @param sums what each word adds to the gates
         * @param from where the gates of this way begin among them
         * @param turned whether the last word is read first
         */
        Way(float[][] sums, int from, boolean turned, Dense memory) {
            this.from = from;
            this.turned = turned;
            states = new float[sums.length + 1][STATE];
            gates = new float[sums.length][GATES];
            recalled = new float[sums.length][];
            for (int step = 0; step < sums.length; step++) {
                float[] word = sums[at(step)];
                float[] before = states[step];
                float[] recall = memory.sums(before);
                float[] gate = gates[step];
                float[] after = states[step + 1];
                for (int k = 0; k < 2 * STATE; k++) {
                    gate[k] = 0.5f + 0.5f * Tanh.of(0.5f * (word[from + k] + recall[k]));
                }
                for (int k = 0; k < STATE; k++) {
                    float candidate = Tanh.of(word[from + 2 * STATE + k] + gate[k] * recall[2 * STATE + k]);
                    gate[2 * STATE + k] = candidate;
                    after[k] = candidate + gate[STATE + k] * (before[k] - candidate);
                }
                recalled[step] = recall;
            }
        }

        private int at(int step) {
            return turned ? gates.length - 1 - step : step;
        }

        void read(float[] units, int to) {
            float[] sums = new float[STATE];
            for (int step = 1; step < states.length; step++) {
                float[] state = states[step];
                Rows.add(sums, 1, state);
                for (int k = 0; k < STATE; k++) {
                    if (step == 1 || state[k] > units[to + k]) {
                        units[to + k] = state[k];
                        loudest[k] = step;
                    }
                }
            }
            for (int k = 0; k < STATE; k++) {
                units[to + STATE + k] = sums[k] / Math.max(1, gates.length);
            }
        }

        /**
         * @param gradient of what was read from here
         * @param words gradient of what each word adds to the gates
         */
        void learn(float[] gradient, int read, float left, Dense.Training memory, float[][] words) {
            float[] after = new float[STATE];
            float[] average = new float[STATE];
            for (int k = 0; k < STATE; k++) {
                average[k] = gradient[read + STATE + k] / Math.max(1, gates.length);
            }
            for (int step = gates.length - 1; step >= 0; step--) {
                float[] gate = gates[step];
                float[] word = words[at(step)];
                float[] own = new float[GATES];
                float[] before = new float[STATE];
                for (int k = 0; k < STATE; k++) {
                    float error = after[k] + average[k] + (loudest[k] == step + 1 ? gradient[read + k] : 0);
                    float counts = gate[k];
                    float stays = gate[STATE + k];
                    float candidate = gate[2 * STATE + k];
                    float toCandidate = error * (1 - stays) * (1 - candidate * candidate);
                    own[k] = toCandidate * recalled[step][2 * STATE + k] * counts * (1 - counts);
                    own[STATE + k] = error * (states[step][k] - candidate) * stays * (1 - stays);
                    own[2 * STATE + k] = toCandidate * counts;
                    word[from + k] = own[k];
                    word[from + STATE + k] = own[STATE + k];
                    word[from + 2 * STATE + k] = toCandidate;
                    before[k] = error * stays;
                }
                memory.learn(states[step], own, left, before);
                after = before;
            }
        }
    }

    /** A question on its way through the layers. */
    private static final class Pass {
        final Way forth;
        final Way back;
        final float[] units = new float[2 * READ];
        final float[] middle;

        /**
         * @param value of each row
         */
        Pass(Input question, float value, SparseWeights words, Dense forwards, Dense backwards, Dense middle) {
            float[][] sums = new float[question.ends.length][2 * GATES];
            for (int word = 0, i = 0; word < sums.length; word++) {
                for (; i < question.ends[word]; i++) {
                    words.addTo(sums[word], question.rows[i], value);
                }
            }
            forth = new Way(sums, 0, false, forwards);
            back = new Way(sums, GATES, true, backwards);
            forth.read(units, 0);
            back.read(units, READ);
            this.middle = middle.sums(units);
            for (int h = 0; h < MIDDLE; h++) {
                this.middle[h] = Math.max(0, this.middle[h]);
            }
        }
    }

    /**
     * @param examples by rows
     * @param rows how many there are
     * @param right classes of each example, from 0; any of them will do
     * @param seed another one gives another network of the same worth
     */
    static Recurrent train(List<Input> examples, int rows, int[][] right, int classes, long seed) {
        return new Training(rows, classes, new SplittableRandom(seed)).run(examples, right);
    }

    private static final class Training {
        private final SplittableRandom random;
        private final SparseWeights.Training words;
        private final Dense.Training forwards;
        private final Dense.Training backwards;
        private final Dense.Training middle;
        private final Dense.Training output;

        Training(int rows, int classes, SplittableRandom random) {
            this.random = random;
            words = new SparseWeights.Training(Network.spread(random, rows, 2 * GATES, FEATURE_SPREAD), WORD_PACE);
            forwards = dense(STATE, GATES);
            backwards = dense(STATE, GATES);
            middle = dense(2 * READ, MIDDLE);
            output = dense(MIDDLE, classes);
        }

        private Dense.Training dense(int before, int next) {
            return new Dense.Training(new Dense(Network.spread(random, before, next, DENSE_SPREAD), new float[next]), DENSE_PACE);
        }

        Recurrent run(List<Input> examples, int[][] right) {
            Epochs.run(EPOCHS, examples.size(), random, (example, left) -> learn(thinned(examples.get(example)), right[example], left));
            return new Recurrent(words.condensed(), forwards.dense(), backwards.dense(), middle.dense(), output.dense());
        }

        private Input thinned(Input example) {
            int[] rows = new int[example.rows.length];
            int[] ends = new int[example.ends.length];
            int n = 0;
            for (int word = 0, i = 0; word < ends.length; word++) {
                for (; i < example.ends[word]; i++) {
                    if (random.nextDouble() >= LEFT_OUT) {
                        rows[n++] = example.rows[i];
                    }
                }
                ends[word] = n;
            }
            return new Input(rows, ends);
        }

        /** Whether it was known. */
        private boolean learn(Input example, int[] right, float left) {
            float value = 1 / (1 - LEFT_OUT);
            Pass pass = new Pass(example, value, words, forwards.dense(), backwards.dense(), middle.dense());
            float[] errors = output.dense().sums(pass.middle);
            Classifier.softmax(errors);
            Classifier.errors(errors, right);
            if (Classifier.areLearnt(errors)) {
                return true;
            }
            float[] toMiddle = new float[MIDDLE];
            output.learn(pass.middle, errors, left, toMiddle);
            for (int h = 0; h < MIDDLE; h++) {
                toMiddle[h] = pass.middle[h] > 0 ? toMiddle[h] : 0;
            }
            float[] toUnits = new float[2 * READ];
            middle.learn(pass.units, toMiddle, left, toUnits);
            float[][] toWords = new float[example.ends.length][2 * GATES];
            pass.forth.learn(toUnits, 0, left, forwards, toWords);
            pass.back.learn(toUnits, READ, left, backwards, toWords);
            for (int word = 0, i = 0; word < toWords.length; word++) {
                float strength = Dense.strength(toWords[word], 2 * GATES);
                for (; i < example.ends[word]; i++) {
                    words.learn(example.rows[i], value, toWords[word], strength, left);
                }
            }
            return false;
        }
    }

    /** Probabilities of the classes; their sum is 1. */
    float[] probabilities(Input question) {
        float[] scores = output.sums(new Pass(question, 1, words, forwards, backwards, middle).middle);
        Classifier.softmax(scores);
        return scores;
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        for (Dense dense : List.of(forwards, backwards, middle, output)) {
            dense.write(out);
        }
    }

    static Recurrent read(DataInputStream in) throws IOException {
        return new Recurrent(WeightRows.read(in), Dense.read(in), Dense.read(in), Dense.read(in), Dense.read(in));
    }
}
