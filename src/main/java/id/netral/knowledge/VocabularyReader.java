package id.netral.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the files of {@code kamus}: {@code ejaan*.txt}, {@code konsep*.txt}, {@code umum*.txt} and {@code utuh*.txt}. */
final class VocabularyReader {
    private static final char LIST = '$';

    private VocabularyReader() {}

    /** Everyday words: {@code word, word = standard word}. */
    static Optional<Map<String, String>> spellings(String text, Problems problems) {
        Map<String, String> spellings = new LinkedHashMap<>();
        forEachLine(text, (line, at) -> {
            int equals = line.indexOf('=');
            if (equals < 1 || line.substring(equals + 1).isBlank()) {
                problems.add(at, "Tulis \"kata, kata = kata baku\".");
                return;
            }
            String standard = line.substring(equals + 1).strip();
            for (String word : line.substring(0, equals).split(",")) {
                String from = word.strip();
                if (from.isEmpty()) {
                    problems.add(at, "Ada kata kosong di antara koma.");
                    continue;
                }
                String before = spellings.put(from, standard);
                if (before != null && !before.equals(standard)) {
                    problems.add(at, "\"" + from + "\" sudah diartikan \"" + before + "\".");
                }
            }
        });
        return problems.isEmpty() ? Optional.of(spellings) : Optional.empty();
    }

    /** Concepts: {@code [*!@%->?]name [< parent, parent] [/ choice]: phrase, =phrase}, and lists for their phrases: {@code $name: phrase, phrase}. */
    static Optional<List<Concept>> concepts(String text, Problems problems) {
        List<Concept> concepts = new ArrayList<>();
        Map<String, Set<String>> lists = new HashMap<>();
        forEachLine(text, (line, at) -> {
            int colon = line.indexOf(':');
            if (colon < 1 || line.substring(colon + 1).isBlank()) {
                problems.add(at, "Tulis \"konsep: frasa, frasa\".");
                return;
            }
            List<Concept.Phrase> phrases;
            try {
                phrases = phrases(line.substring(colon + 1), lists);
            } catch (IllegalArgumentException e) {
                problems.add(at, e.getMessage());
                return;
            }
            String head = line.substring(0, colon).strip();
            if (head.charAt(0) == LIST) {
                lists.put(head.substring(1), phrases.stream().map(Concept.Phrase::words).collect(Collectors.toCollection(LinkedHashSet::new)));
                return;
            }
            Concept.Role role = switch (head.charAt(0)) {
                case '*' -> Concept.Role.ELECTION;
                case '!' -> Concept.Role.RISK;
                case '@' -> Concept.Role.ACTOR;
                case '%' -> Concept.Role.STANDING;
                case '-' -> Concept.Role.NEGATOR;
                case '>' -> Concept.Role.COMMAND;
                case '?' -> Concept.Role.ADVICE;
                default -> Concept.Role.PLAIN;
            };
            String named = role == Concept.Role.PLAIN ? head : head.substring(1);
            String[] choice = named.split("/", 2);
            String[] halves = choice[0].split("<", 2);
            Set<String> parents = new LinkedHashSet<>();
            if (halves.length > 1) {
                for (String parent : halves[1].split(",")) {
                    parents.add(parent.strip());
                }
            }
            concepts.add(new Concept(halves[0].strip(), role, Set.copyOf(parents), choice.length > 1 ? choice[1].strip() : "", phrases));
        });
        Set<String> names = new HashSet<>();
        concepts.forEach(c -> names.add(c.name()));
        for (Concept concept : concepts) {
            concept.parents().stream().filter(p -> !names.contains(p))
                    .forEach(p -> problems.add(0, "Konsep \"" + concept.name() + "\" menyebut induk \"" + p + "\" yang tidak ada."));
        }
        return problems.isEmpty() ? Optional.of(List.copyOf(concepts)) : Optional.empty();
    }

    private static List<Concept.Phrase> phrases(String text, Map<String, Set<String>> lists) {
        Set<Concept.Phrase> phrases = new LinkedHashSet<>();
        for (String part : text.split(",")) {
            String pattern = part.strip();
            boolean alone = pattern.startsWith("=");
            PhrasePattern.phrases(alone ? pattern.substring(1) : pattern, lists).forEach(words -> phrases.add(new Concept.Phrase(words, alone)));
        }
        return List.copyOf(phrases);
    }

    /** Words, separated by blanks. */
    static Optional<Set<String>> words(String text) {
        Set<String> words = new HashSet<>();
        forEachLine(text, (line, at) -> words.addAll(List.of(line.split("\\s+"))));
        return Optional.of(Set.copyOf(words));
    }

    @FunctionalInterface
    interface LineConsumer {
        void accept(String line, int number);
    }

    static void forEachLine(String text, LineConsumer consumer) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                consumer.accept(line, i + 1);
            }
        }
    }
}
