package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question that only makes sense after another one: "kalau pakai mobil sendiri?", "and my wife?", "cuma baca".
 *
 * @param reading what it says by itself
 */
record Continuation(Reading reading) {
    private static final int MOST_WORDS = 12;
    private static final int MOST_WORDS_OF_REPLY = 5;
    /** Shorter words do not end in the suffix "-nya". */
    private static final int SHORTEST_WITH_SUFFIX = 6;
    static final String SUFFIX = "nya";
    private static final Set<String> OPENERS = Set.of(
            "kalau", "jika", "bila", "andai", "seandainya", "asal", "asalkan", "lalu", "terus", "dan", "tapi", "tetapi", "namun", "bagaimana", "sambil",
            "tanpa", "walaupun", "meskipun", "padahal", "karena", "setelah", "sesudah", "sebelum", "saat", "ketika", "selama", "itu", "saja", "cuma",
            "hanya", "pakai", "bukan", "juga", "atau", "kan", "and", "but", "then", "what", "how", "if");
    /** Between an opener and the person whom the question is about now. */
    private static final Set<String> LINKING = Set.of("dengan", "kalau", "untuk", "bagi", "yang", "begitu");
    /** Point back at what was said. */
    private static final Set<String> POINTING = Set.of("itu", "tadi", "tersebut", "dia", "begitu");
    /** Begin a question of its own. */
    private static final Set<String> ASKING = Set.of(
            "apa", "apakah", "boleh", "bolehkah", "bisa", "bisakah", "dapatkah", "berapa", "siapa", "kapan", "mana", "cara", "mengapa", "tolong");
    private static final Set<String> BEFORE_WHERE = Set.of("di", "ke", "dari");
    private static final String WHERE = "mana";

    /** Whether it says itself that it goes on. */
    boolean isOpen() {
        return !isLong() && OPENERS.contains(reading.words().getFirst().text());
    }

    /** Whether it points back, or is no question by itself. */
    boolean isLoose() {
        return !isLong() && (reading.words().stream().anyMatch(Continuation::pointsBack)
                || !reading.mentions(Concept.Role.ELECTION) && !asks());
    }

    private boolean asks() {
        String first = reading.words().getFirst().text();
        return ASKING.contains(first) || BEFORE_WHERE.contains(first) && reading.words().size() > 1 && reading.words().get(1).text().equals(WHERE);
    }

    boolean continues() {
        return isOpen() || isLoose();
    }

    /** Whether it can be the answer to a question. */
    boolean isBrief() {
        return !reading.words().isEmpty() && reading.words().size() <= MOST_WORDS_OF_REPLY;
    }

    private boolean isLong() {
        return reading.words().isEmpty() || reading.words().size() > MOST_WORDS;
    }

    private static boolean pointsBack(Word word) {
        return POINTING.contains(word.text()) || word.text().length() >= SHORTEST_WITH_SUFFIX && word.text().endsWith(SUFFIX);
    }

    /**
     * The words of the one question that is meant: what takes the place of something goes for it, another person comes to the front,
     * and everything else is added.
     */
    List<Word> after(Reading before) {
        return new Parallel(before, reading).words().orElseGet(() -> joined(before));
    }

    private List<Word> joined(Reading before) {
        BitSet gone = new BitSet();
        before.mentions().stream()
                .filter(old -> reading.mentions().stream().anyMatch(mention -> replaces(mention, old)))
                .forEach(old -> gone.set(old.start(), old.end()));
        int person = person();
        boolean other = person >= 0 && !reading.asked().equals(before.asked());
        if (other) {
            asked(before).ifPresent(old -> gone.set(old.start(), old.end()));
            standing(before).forEach(gone::set);
        }
        List<Word> rest = new ArrayList<>();
        for (int i = gone.nextClearBit(0); i < before.words().size(); i = gone.nextClearBit(i + 1)) {
            rest.add(before.words().get(i).bare());
        }
        List<Word> added = reading.words().subList(other ? person : 0, reading.words().size()).stream().map(Word::bare).toList();
        List<Word> words = new ArrayList<>(other ? added : rest);
        if (other) {
            words.addAll(rest);
        } else {
            words.add(added.getFirst().beginning());
            words.addAll(added.subList(1, added.size()));
        }
        return words;
    }

    /** Where the person stands of whom it speaks ("kalau istri saya yang pedagang?"); below 0 for nobody, or when it names another act, which must come last. */
    private int person() {
        int start = 0;
        while (start < reading.words().size() && (OPENERS.contains(reading.words().get(start).text()) || LINKING.contains(reading.words().get(start).text()))) {
            start++;
        }
        int first = start;
        return !reading.mentions(Concept.Role.RISK) && reading.mentions().stream().anyMatch(m -> m.isActor() && m.start() == first && m.concept().name().equals(reading.asked())) ? first : -1;
    }

    /** Where it says what the person is of whom it speaks no more: "saya PNS". */
    private static IntStream standing(Reading before) {
        return before.mentions().stream()
                .filter(m -> m.concept().role() == Concept.Role.STANDING && m.actor().equals(before.asked()))
                .flatMapToInt(m -> IntStream.range(m.start() > 0 && before.words().get(m.start() - 1).text().equals(Scopes.ASKER) ? m.start() - 1 : m.start(), m.end()));
    }

    private static Optional<Mention> asked(Reading before) {
        return before.mentions().stream().filter(m -> m.isActor() && m.actor().equals(before.asked())).findFirst();
    }

    private static boolean replaces(Mention mention, Mention old) {
        Concept concept = mention.concept();
        return concept.equals(old.concept()) ? mention.negated() != old.negated() && !mention.isActor()
                : !concept.choice().isEmpty() && concept.choice().equals(old.concept().choice())
                        && (concept.role() != Concept.Role.STANDING || mention.actor().equals(old.actor()));
    }
}
