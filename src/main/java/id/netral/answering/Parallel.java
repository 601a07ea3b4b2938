package id.netral.answering;

import id.netral.knowledge.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question that repeats a word of the one before and puts something else behind it: "mencetak brosur caleg?", then "kalau mencetak
 * soal ujian?". What it meant to ask is the first question with the other words in that place.
 */
record Parallel(Reading before, Reading own) {
    private static final Set<String> OPENERS = Set.of("kalau", "jika", "bila", "andai", "seandainya", "bagaimana", "lalu", "terus", "dan", "atau");
    /** Between an opener and the word that is repeated. */
    private static final Set<String> LINKING = Set.of("dengan", "untuk", "bagi", "begitu");
    /** Common words that nevertheless lead to what can be put in another's place. */
    private static final Set<String> LEADING = Set.of("ke", "untuk", "buat", "demi", "soal", "tentang", "dengan");
    /** End what stands behind a word. */
    private static final Set<String> BOUNDS = Set.of(
            "boleh", "bolehkah", "bisa", "bisakah", "apa", "apakah", "tidak", "aman", "salah", "masalah", "melanggar", "dilarang", "diperbolehkan", "bagaimana",
            "kan", "ya", "sih", "di", "ke", "dari", "pada", "untuk", "buat", "demi", "dengan", "bersama", "oleh", "lewat", "saat", "ketika", "waktu", "selama",
            "sambil", "agar", "supaya", "yang", "lalu", "terus", "kalau", "pakai", "memakai", "naik", "ikut");
    private static final List<String> VERBAL = List.of("me", "ber", "di");

    /** The words of the question that is meant. */
    Optional<List<Word>> words() {
        int at = 0;
        while (at < own.words().size() && OPENERS.contains(own.words().get(at).text())) {
            at++;
        }
        if (at == 0) {
            return Optional.empty();
        }
        Optional<List<Word>> found = words(at);
        while (found.isEmpty() && at < own.words().size() && LINKING.contains(own.words().get(at).text())) {
            found = words(++at);
        }
        return found;
    }

    private Optional<List<Word>> words(int at) {
        List<Word> asked = own.words();
        List<Word> old = before.words();
        int place = at < asked.size() && leads(at) ? repeated(asked.get(at)) : -1;
        if (place < 0) {
            return Optional.empty();
        }
        int start = at + 1;
        int from = place + 1;
        while (start < asked.size() && from < old.size() && asked.get(start).text().equals(old.get(from).text())) {
            start++;
            from++;
        }
        int to = end(from, asked.subList(start, asked.size()).stream().anyMatch(Parallel::isVerbal));
        if (to == from || !names(start) || loses(from, to, start)) {
            return Optional.empty();
        }
        List<Word> words = new ArrayList<>();
        Stream.of(old.subList(0, from), asked.subList(start, asked.size()), old.subList(to, old.size()))
                .forEach(part -> part.forEach(word -> words.add(word.bare())));
        return Optional.of(words);
    }

    /** A word with the suffix says something of what was named before: "jilbabnya bertuliskan nama caleg". */
    private boolean leads(int at) {
        Word word = own.words().get(at);
        return (!word.common() || LEADING.contains(word.text())) && !word.text().endsWith(Continuation.SUFFIX) && !isPerson(at);
    }

    private int repeated(Word word) {
        for (int i = before.words().size() - 1; i >= 0; i--) {
            if (before.words().get(i).text().equals(word.text())) {
                return before.words().get(i).denied() ? -1 : i;
            }
        }
        return -1;
    }

    /** Whether something is named from here on, rather than somebody who acts, or a new sentence. */
    private boolean names(int start) {
        if (start >= own.words().size() || isPerson(start)) {
            return false;
        }
        Word word = own.words().get(start);
        return !word.clause() && !BOUNDS.contains(word.text())
                && (!word.common() || own.mentions().stream().anyMatch(mention -> mention.start() == start));
    }

    private boolean isPerson(int at) {
        return own.mentions().stream().anyMatch(mention -> mention.isActor() && mention.start() == at);
    }

    /**
     * Where what stands behind a word ends.
     *
     * @param act whether another act comes into its place
     */
    private int end(int from, boolean act) {
        int end = from;
        while (end < before.words().size() && !before.words().get(end).clause() && !BOUNDS.contains(before.words().get(end).text())
                && (act || !isVerbal(before.words().get(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isVerbal(Word word) {
        return word.isDerived() && VERBAL.stream().anyMatch(word.text()::startsWith);
    }

    /**
     * Whether something political would go for words that only say how ("hadir sebentar" is still at the campaign), or one of several
     * choices for what is none of them: plain clothes are not in the place of the official car.
     */
    private boolean loses(int from, int to, int start) {
        Reading instead = own.part(start, own.words().size());
        boolean choice = before.mentions().stream()
                .filter(old -> !old.concept().choice().isEmpty() && old.start() < to && old.end() > from)
                .anyMatch(old -> own.mentions().stream().filter(mention -> mention.end() > start).noneMatch(mention -> mention.concept().choice().equals(old.concept().choice())));
        return choice || before.part(from, to).mentions(Concept.Role.ELECTION) && !instead.mentions(Concept.Role.ELECTION) && instead.unexplained() == 0;
    }
}
