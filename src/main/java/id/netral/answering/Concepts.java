package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds concepts in mapped words. */
final class Concepts {
    private static final int MAX_PHRASE = 5;

    private record Entry(Concept concept, boolean alone) {}

    private final Map<String, List<Entry>> phrases = new HashMap<>();
    private final Map<String, Concept> byName = new HashMap<>();

    Concepts(Vocabulary vocabulary, Normaliser normaliser) {
        for (Concept concept : vocabulary.concepts()) {
            byName.put(concept.name(), concept);
            List<Entry> alone = List.of(new Entry(concept, true));
            List<Entry> beside = List.of(new Entry(concept, false));
            for (Concept.Phrase phrase : concept.phrases()) {
                List<Word> words = normaliser.words(phrase.words());
                if (!words.isEmpty() && words.size() <= MAX_PHRASE) {
                    List<Entry> entry = phrase.alone() ? alone : beside;
                    put(words.stream().map(Word::text).toList(), entry);
                    if (words.size() > 1 || !words.getFirst().isDerived() || words.getFirst().root().equals(phrase.words())) {
                        put(words.stream().map(word -> word.isPassive() ? word.text() : word.root()).toList(), entry);
                    }
                }
            }
        }
    }

    /** Most phrases belong to one concept; those of one share its list. */
    private void put(List<String> words, List<Entry> entry) {
        phrases.merge(String.join(" ", words), entry, (before, added) ->
                before.containsAll(added) ? before : Stream.concat(before.stream(), added.stream()).toList());
    }

    Reading read(List<Word> words) {
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[words.size()];
        for (int length = Math.min(MAX_PHRASE, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                if (Negation.asksForYesOrNo(words, start) || allTaken(taken, start, length)) {
                    continue;
                }
                List<Entry> entries = entriesAt(words, start, length);
                for (Entry entry : entries) {
                    add(found, entry.concept(), start, start + length);
                }
                if (entries.stream().anyMatch(Entry::alone)) {
                    Arrays.fill(taken, start, start + length, true);
                }
            }
        }
        found.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
        return Scopes.read(words, found);
    }

    private List<Entry> entriesAt(List<Word> words, int start, int length) {
        List<Entry> byText = phrases.getOrDefault(key(words, start, length, false), List.of());
        List<Entry> byRoot = phrases.getOrDefault(key(words, start, length, true), List.of());
        if (byText.isEmpty() || byRoot.isEmpty() || byText == byRoot || byText.stream().anyMatch(Entry::alone)) {
            return byText.isEmpty() ? byRoot : byText;
        }
        List<Entry> both = new ArrayList<>(byText);
        byRoot.stream().filter(e -> !both.contains(e)).forEach(both::add);
        return both;
    }

    private void add(List<Mention> found, Concept concept, int start, int end) {
        if (found.stream().noneMatch(m -> m.concept() == concept && m.start() <= start && m.end() >= end)) {
            found.add(new Mention(concept, false, "", start, end));
        }
        for (String parent : concept.parents()) {
            add(found, byName.get(parent), start, end);
        }
    }

    private static boolean allTaken(boolean[] taken, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (!taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static String key(List<Word> words, int start, int length, boolean roots) {
        if (length == 1) {
            return roots ? words.get(start).root() : words.get(start).text();
        }
        StringBuilder key = new StringBuilder();
        for (int i = start; i < start + length; i++) {
            key.append(i > start ? " " : "").append(roots ? words.get(i).root() : words.get(i).text());
        }
        return key.toString();
    }
}
