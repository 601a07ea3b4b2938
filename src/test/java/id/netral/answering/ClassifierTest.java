package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    @Test
    void rightClassesShareTheCertaintyAsTheyHaveIt() {
        float[] probabilities = {0.2f, 0.3f, 0.5f};
        Classifier.errors(probabilities, new int[] {0, 1});
        assertArrayEquals(new float[] {-0.2f, -0.3f, 0.5f}, probabilities, 1e-6f);
    }

    @Test
    void rightClassesShareEquallyWhatNoneOfThemHasYet() {
        float[] probabilities = {0, 0, 1};
        Classifier.errors(probabilities, new int[] {0, 1});
        assertArrayEquals(new float[] {-0.5f, -0.5f, 1}, probabilities, 1e-6f);
    }

    @Test
    void anExampleWithTwoRightClassesPunishesNeither() {
        Features feature = new Features(new int[] {0}, new float[] {1});
        List<Features> examples = Collections.nCopies(400, feature);
        int[][] right = new int[400][];
        for (int i = 0; i < right.length; i++) {
            right[i] = i % 8 == 0 ? new int[] {1} : new int[] {0, 1};
        }
        float[] probabilities = Classifier.train(examples, 1, right, 3).probabilities(feature);
        assertTrue(probabilities[1] > 0.8, "the class that was always right: " + probabilities[1]);
    }
}
