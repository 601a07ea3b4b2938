package id.netral.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the files of {@code kamus}: {@code ejaan*.txt}, {@code konsep*.txt}, {@code umum*.txt} and {@code utuh*.txt}. */
final class VocabularyReader {
    private static final char LIST = '$';
    /** All that is read of a word, once accents are taken off. */
    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9]");

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
            checkReadable(standard, at, problems);
            for (String word : line.substring(0, equals).split(",", -1)) {
                String from = word.strip();
                if (from.isEmpty()) {
                    problems.add(at, "Ada kata kosong di antara koma.");
                    continue;
                }
                checkReadable(from, at, problems);
                String before = spellings.put(from, standard);
                if (before != null && !before.equals(standard)) {
                    problems.add(at, "\"" + from + "\" sudah diartikan \"" + before + "\".");
                }
            }
        });
        return problems.isEmpty() ? Optional.of(spellings) : Optional.empty();
    }

    private static void checkReadable(String spelling, int line, Problems problems) {
        if (!READABLE.matcher(Normalizer.normalize(spelling, Normalizer.Form.NFKD)).find()) {
            problems.add(line, "\"" + spelling + "\" tidak memuat huruf Latin atau angka.");
        }
    }

    /** Concepts: {@code [*!@%->?]name [< parent, parent] [/ choice]: phrase, =phrase}, and lists for their phrases: {@code $name: phrase, phrase}. */
    static ConceptFile concepts(String text, Problems problems) {
        Map<Integer, Concept> concepts = new LinkedHashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        Map<String, Set<String>> lists = new HashMap<>();
        forEachLine(text, (line, at) -> {
            int colon = line.indexOf(':');
            if (colon < 1 || line.substring(colon + 1).isBlank()) {
                problems.add(at, "Tulis \"konsep: frasa, frasa\".");
                return;
            }
            List<Concept.Phrase> phrases = phrases(line.substring(colon + 1), lists, at, problems);
            String head = line.substring(0, colon).strip();
            if (head.charAt(0) == LIST) {
                checkName(head.substring(1), at, problems);
                lists.put(head.substring(1), phrases.stream().map(Concept.Phrase::words).collect(Collectors.toCollection(LinkedHashSet::new)));
                return;
            }
            Concept concept = concept(head, phrases);
            checkName(concept.name(), at, problems);
            if (!concept.name().isEmpty()) {
                concepts.put(at, concept);
                lines.putIfAbsent(concept.name(), at);
            }
        });
        concepts.forEach((at, concept) -> concept.parents().stream().filter(parent -> !lines.containsKey(parent)).forEach(parent ->
                problems.add(at, "Konsep \"" + concept.name() + "\" menyebut induk \"" + parent + "\" yang tidak ada dalam berkas ini.")));
        for (List<String> circle : circles(concepts.values())) {
            problems.add(lines.get(circle.getFirst()), "Konsep menjadi induknya sendiri: " + String.join(" < ", circle) + ".");
        }
        return new ConceptFile(Collections.unmodifiableMap(concepts));
    }

    private static void checkName(String name, int line, Problems problems) {
        if (name.isEmpty()) {
            problems.add(line, "Di depan \":\" perlu nama.");
        } else if (name.contains(" ") || name.contains("\t")) {
            problems.add(line, "Nama \"" + name + "\" tidak boleh memuat spasi.");
        }
    }

    private static Concept concept(String head, List<Concept.Phrase> phrases) {
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
        return new Concept(halves[0].strip(), role, Collections.unmodifiableSet(parents), choice.length > 1 ? choice[1].strip() : "", phrases);
    }

    /** Each way from a concept over its parents back to itself, that concept at both ends. */
    private static List<List<String>> circles(Collection<Concept> concepts) {
        Map<String, Set<String>> open = new LinkedHashMap<>();
        concepts.forEach(concept -> open.putIfAbsent(concept.name(), new LinkedHashSet<>(concept.parents())));
        List<List<String>> circles = new ArrayList<>();
        while (true) {
            boolean fewer = true;
            while (fewer) {
                fewer = open.values().removeIf(parents -> Collections.disjoint(parents, open.keySet()));
            }
            if (open.isEmpty()) {
                return circles;
            }
            List<String> way = new ArrayList<>();
            String at = open.keySet().iterator().next();
            while (!way.contains(at)) {
                way.add(at);
                at = open.get(at).stream().filter(open::containsKey).findFirst().orElseThrow();
            }
            open.get(way.getLast()).remove(at);
            List<String> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
            circle.add(at);
            circles.add(circle);
        }
    }

    private static List<Concept.Phrase> phrases(String text, Map<String, Set<String>> lists, int line, Problems problems) {
        Set<Concept.Phrase> phrases = new LinkedHashSet<>();
        for (String part : text.split(",")) {
            String pattern = part.strip();
            boolean alone = pattern.startsWith("=");
            try {
                PhrasePattern.phrases(alone ? pattern.substring(1) : pattern, lists).forEach(words -> phrases.add(new Concept.Phrase(words, alone)));
            } catch (IllegalArgumentException e) {
                problems.add(line, e.getMessage());
            }
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
