package id.netral.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes a question apart where another act may begin: "hadir tanpa atribut, tetapi naik mobil dinas". */
final class Parts {
    /** Begin a part, though no punctuation does. */
    private static final Set<String> JOINING = Set.of(
            "dan", "serta", "sambil", "sekaligus", "sekalian", "plus", "tapi", "tetapi", "namun", "terus", "lalu", "kemudian", "atau", "habis", "asal", "padahal");
    /** A shorter part names no act: "boleh?". */
    private static final int SHORTEST = 2;

    private Parts() {}

    /** The parts with the scopes that they have in the whole; the whole itself if there are no two words together. */
    static List<Reading> of(Reading reading) {
        int[] numbers = numbers(reading.words());
        List<Reading> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.length; i++) {
            if (i == numbers.length || numbers[i] != numbers[start]) {
                if (i - start >= SHORTEST) {
                    parts.add(reading.part(start, i));
                }
                start = i;
            }
        }
        return parts.isEmpty() ? List.of(reading) : parts;
    }

    /** In which part each word stands, from 0. */
    static int[] numbers(List<Word> words) {
        int[] numbers = new int[words.size()];
        for (int i = 1; i < numbers.length; i++) {
            boolean begins = words.get(i).clause() || JOINING.contains(words.get(i).text());
            numbers[i] = numbers[i - 1] + (begins ? 1 : 0);
        }
        return numbers;
    }
}
