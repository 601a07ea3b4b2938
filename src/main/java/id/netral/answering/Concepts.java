package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds concepts in mapped words, with the scope of negators and actors. */
final class Concepts {
    private static final int MAX_PHRASE = 5;
    /** How many words a negator reaches over to its concept. */
    private static final int REACH = 4;
    /** "boleh tidak" is a question, not a negation. */
    private static final Set<String> QUESTION_WORDS = Set.of("boleh", "bisa", "dapat", "apa", "ya", "atau", "kan", "aman", "salah", "melanggar", "kena");
    private static final Set<String> TURNS = Set.of("tapi", "tetapi", "namun", "but", "hanya", "cuma", "melainkan", "asal");

    private record Entry(Concept concept, boolean alone) {}

    private final Map<String, List<Entry>> phrases = new HashMap<>();
    private final Map<String, Concept> byName = new HashMap<>();

    Concepts(Vocabulary vocabulary, Normaliser normaliser) {
        for (Concept concept : vocabulary.concepts()) {
            byName.put(concept.name(), concept);
            for (Concept.Phrase phrase : concept.phrases()) {
                List<Word> words = normaliser.words(phrase.words());
                if (!words.isEmpty() && words.size() <= MAX_PHRASE) {
                    Entry entry = new Entry(concept, phrase.alone());
                    put(words.stream().map(Word::text).toList(), entry);
                    put(words.stream().map(Word::root).toList(), entry);
                }
            }
        }
    }

    private void put(List<String> words, Entry entry) {
        List<Entry> entries = phrases.computeIfAbsent(String.join(" ", words), k -> new ArrayList<>(1));
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
    }

    List<Mention> find(List<Word> words) {
        List<Mention> found = new ArrayList<>();
        boolean[] taken = new boolean[words.size()];
        for (int length = Math.min(MAX_PHRASE, words.size()); length > 0; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                for (Entry entry : entriesAt(words, start, length)) {
                    if (!allTaken(taken, start, length)) {
                        add(found, entry.concept(), start, start + length);
                        if (entry.alone()) {
                            Arrays.fill(taken, start, start + length, true);
                        }
                    }
                }
            }
        }
        found.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end());
        return scoped(found, words);
    }

    private List<Entry> entriesAt(List<Word> words, int start, int length) {
        List<Entry> byText = phrases.getOrDefault(key(words, start, length, false), List.of());
        List<Entry> byRoot = phrases.getOrDefault(key(words, start, length, true), List.of());
        if (byText.isEmpty() || byRoot.isEmpty() || byText == byRoot) {
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

    private static List<Mention> scoped(List<Mention> found, List<Word> words) {
        List<Mention> scoped = new ArrayList<>();
        String actor = "";
        for (Mention mention : found) {
            if (mention.concept().role() == Concept.Role.ACTOR) {
                actor = mention.concept().name().equals("saya") ? "" : mention.concept().name();
                scoped.add(mention);
                continue;
            }
            scoped.add(new Mention(mention.concept(), negatedBefore(mention, found, words), actor, mention.start(), mention.end()));
        }
        return Collections.unmodifiableList(scoped);
    }

    private static boolean negatedBefore(Mention mention, List<Mention> found, List<Word> words) {
        if (mention.concept().role() == Concept.Role.NEGATOR) {
            return false;
        }
        for (Mention negator : found) {
            if (negator.concept().role() != Concept.Role.NEGATOR || negator.end() > mention.start()
                    || mention.start() - negator.end() > REACH || isQuestionTag(negator, words)) {
                continue;
            }
            boolean reaches = true;
            for (int i = negator.end(); i <= mention.start() && reaches; i++) {
                reaches = !(words.get(i).clause() && i > negator.end() - 1) && !TURNS.contains(words.get(i).text());
            }
            if (reaches) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuestionTag(Mention negator, List<Word> words) {
        boolean last = negator.end() == words.size() || words.get(negator.end()).clause();
        boolean afterMay = negator.start() > 0 && QUESTION_WORDS.contains(words.get(negator.start() - 1).text())
                && !words.get(negator.start()).clause();
        String word = words.get(negator.start()).text();
        return word.equals("tidak") && (last || afterMay);
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
