package id.netral.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts the contents of the files together; of two with one name the first counts, and the second is a problem. */
final class Assembly {
    final Map<String, Source> sources = new TreeMap<>();
    final Map<String, RuleCard> cards = new TreeMap<>();
    final List<Passage> passages = new ArrayList<>();
    final Map<String, Concept> concepts = new LinkedHashMap<>();
    /** Those of the question files, without those in the cards. */
    final List<Example> examples = new ArrayList<>();
    final List<Example> tests = new ArrayList<>();
    final List<Stage> calendar = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private final Set<String> common = new LinkedHashSet<>();
    private final Set<String> whole = new LinkedHashSet<>();
    private final Map<Object, Place> homes = new IdentityHashMap<>();

    private record Place(String file, int line) {
        String seenFrom(Place other) {
            return file.equals(other.file) ? "di baris " + line : "dalam " + file;
        }
    }

    /** In the order of the names of the files. */
    void add(String file, Object content) {
        switch (content) {
            case Source source -> unique(sources, source.id(), source, new Place(file, 0), "Sumber \"%s\" sudah ada %s; berkas ini tidak dipakai.");
            case RuleCard card -> unique(cards, card.id(), card, new Place(file, 0), "Kartu \"%s\" sudah ada %s; berkas ini tidak dipakai.");
            case ConceptFile(Map<Integer, Concept> byLine) -> byLine.forEach((line, concept) ->
                    unique(concepts, concept.name(), concept, new Place(file, line), "Konsep \"%s\" sudah ada %s; yang di sini tidak dipakai."));
            case Map<?, ?> map -> map.forEach((from, to) -> spellings.putIfAbsent((String) from, (String) to));
            case Set<?> words -> words.forEach(word -> (file.startsWith("kamus/utuh") ? whole : common).add((String) word));
            case List<?> list -> list.forEach(item -> {
                switch (item) {
                    case Passage passage -> passages.add(passage);
                    case Example example -> (file.startsWith("uji/") ? tests : examples).add(example);
                    case Stage stage -> calendar.add(stage);
                    default -> throw new IllegalStateException(item.getClass().getName());
                }
            });
            default -> { }
        }
    }

    private <T> void unique(Map<String, T> map, String id, T value, Place place, String twice) {
        T first = map.putIfAbsent(id, value);
        if (first == null) {
            homes.put(value, place);
        } else {
            problems.add(new Problem(place.file(), place.line(), twice.formatted(id, homes.get(first).seenFrom(place))));
        }
    }

    List<Example> allExamples() {
        List<Example> all = new ArrayList<>(examples);
        cards.values().forEach(card -> all.addAll(card.samples()));
        return List.copyOf(all);
    }

    List<Example> allTests() {
        List<Example> all = new ArrayList<>(tests);
        cards.values().forEach(card -> all.addAll(card.tests()));
        return List.copyOf(all);
    }

    Knowledge knowledge(List<Problem> found) {
        return new Knowledge(
                Collections.unmodifiableMap(cards),
                Collections.unmodifiableMap(sources),
                List.copyOf(passages),
                new Vocabulary(spellings, List.copyOf(concepts.values()), Set.copyOf(common), Set.copyOf(whole)),
                allExamples(),
                allTests(),
                List.copyOf(calendar),
                found.stream().distinct().sorted().toList());
    }
}
