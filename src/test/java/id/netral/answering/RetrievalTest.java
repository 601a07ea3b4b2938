package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalTest {
    private static final double COMMONEST = 0.05;

    private static List<Word> question(String root) {
        return List.of(new Word(root, root, false, false, true, false));
    }

    /** A folder that somebody has just begun has few samples, and each of their words is in many of them. */
    @Test
    void asksForEveryRootWhereThereAreFewThings() {
        Retrieval<String> few = new Retrieval<>(List.of("kampanye", "foto"), List.of("hadir kampanye", "hadir foto"), COMMONEST);
        assertEquals("foto", few.best(question("foto")).orElseThrow().thing());
        assertEquals(2, few.find(question("hadir"), 12).size());
    }

    @Test
    void doesNotAskForRootsOfManyThings() {
        List<Integer> things = IntStream.range(0, 400).boxed().toList();
        List<String> roots = things.stream().map(i -> i < 200 ? "hadir" : "foto" + i).toList();
        Retrieval<Integer> many = new Retrieval<>(things, roots, COMMONEST);
        assertEquals(Collections.emptyList(), many.find(question("hadir"), 12));
        assertEquals(300, many.best(question("foto300")).orElseThrow().thing());
    }
}
