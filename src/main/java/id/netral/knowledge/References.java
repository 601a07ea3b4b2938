package id.netral.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what one file says about another. What follows only from the faults of a file that is told of already is left out. */
final class References {
    private final Assembly said;
    private final Set<String> broken;
    private final Set<String> brokenIds;
    private final boolean conceptsAreKnown;
    private final Places places = new Places();

    /**
     * @param said what every file says now, as far as it can be read
     * @param broken names of the files with problems of their own
     */
    References(Assembly said, Set<String> broken) {
        this.said = said;
        this.broken = broken;
        this.brokenIds = broken.stream().map(References::id).collect(Collectors.toSet());
        this.conceptsAreKnown = broken.stream().noneMatch(file -> file.startsWith("kamus/konsep"));
    }

    List<Problem> problems() {
        said.cards.values().forEach(this::check);
        for (Source source : said.sources.values()) {
            source.replacedBy().filter(id -> !hasSource(id))
                    .ifPresent(id -> places.add("sumber/" + source.id() + ".md", 0, "Pengganti \"" + id + "\" tidak ada dalam folder sumber"));
        }
        for (Passage passage : said.passages) {
            checkSource(passage.file(), 0, passage.source());
        }
        said.allExamples().forEach(this::check);
        said.allTests().forEach(this::check);
        return places.problems();
    }

    private void check(RuleCard card) {
        boolean sound = !broken.contains(card.file());
        if (sound) {
            card.editionOf().ifPresent(id -> checkEdition(card, id));
        }
        for (Citation citation : card.citations()) {
            checkSource(card.file(), citation.line(), citation.source());
            Source source = said.sources.get(citation.source());
            if (sound && source != null && source.kind().isRule() && !broken.contains("sumber/" + source.id() + ".md")) {
                check(card, citation, source.period());
            }
        }
        for (RuleCard.Key key : card.keys()) {
            Set<String> named = new HashSet<>(key.concepts());
            named.addAll(key.absent());
            named.removeIf(name -> said.concepts.containsKey(unscoped(name)));
            if (conceptsAreKnown) {
                named.forEach(name -> places.add(card.file(), key.line(), "Konsep \"" + name + "\" tidak ada dalam kamus"));
            }
            if (sound && !card.speaksOf(key.verdict())) {
                places.add(card.file(), key.line(), "Kartu ini tidak punya kasus " + key.verdict());
            }
        }
    }

    /** On one day only one wording of a card may hold. */
    private void checkEdition(RuleCard edition, String of) {
        if (!hasCard(of)) {
            places.add(edition.file(), 0, "Kartu \"" + of + "\" yang disebut dalam \"edisi\" tidak ada");
        }
        for (RuleCard other : said.cards.values()) {
            boolean sibling = other.editionOf().filter(of::equals).isPresent() && other.id().compareTo(edition.id()) < 0;
            if ((sibling || other.id().equals(of)) && !broken.contains(other.file()) && other.period().overlaps(edition.period())) {
                places.add(edition.file(), 0, "Masa \"berlaku\" edisi ini bertumpuk dengan masa kartu \"" + other.id() + "\"");
            }
        }
    }

    /** What a card says on a day must not rest on a rule of another time. */
    private void check(RuleCard card, Citation citation, Period rule) {
        if (card.period().from().isBefore(rule.from())) {
            places.add(card.file(), citation.line(), "Sumber \"" + citation.source() + "\" baru berlaku sejak " + rule.from()
                    + "; kartu ini sudah berlaku sebelumnya");
        }
        if (card.period().to().isAfter(rule.to())) {
            places.add(card.file(), citation.line(), "Sumber \"" + citation.source() + "\" hanya berlaku sampai " + rule.to()
                    + "; kartu ini masih berlaku sesudahnya");
        }
    }

    private void checkSource(String file, int line, String id) {
        if (!id.isEmpty() && !hasSource(id)) {
            places.add(file, line, "Sumber \"" + id + "\" tidak ada dalam folder sumber");
        }
    }

    private void check(Example example) {
        for (String card : example.cards()) {
            if (!hasCard(card)) {
                places.add(example.file(), example.line(), "Kartu \"" + card + "\" tidak ada");
            }
        }
        RuleCard card = said.cards.get(example.card());
        if (card != null && !broken.contains(card.file()) && !example.labels().isEmpty() && example.label().verdict().isPresent()
                && !speaks(card, example)) {
            places.add(example.file(), example.line(), "Kartu \"" + card.id() + "\" tidak punya kasus " + example.label());
        }
    }

    private static boolean speaks(RuleCard card, Example example) {
        for (Label label : example.labels()) {
            if (label.verdict().filter(card::speaksOf).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasCard(String id) {
        return said.cards.containsKey(id) || brokenIds.contains("kartu/" + id);
    }

    private boolean hasSource(String id) {
        return said.sources.containsKey(id) || brokenIds.contains("sumber/" + id);
    }

    /** The kind and the id of what a file holds: {@code kartu/golput}. */
    private static String id(String file) {
        return file.replaceFirst("^(kartu|sumber)/(?:.*/)?([^/]+)\\.md$", "$1/$2");
    }

    /** Without the person before it and the sign that it is denied. */
    private static String unscoped(String name) {
        String concept = name.substring(name.indexOf(':') + 1);
        return concept.startsWith("-") ? concept.substring(1) : concept;
    }
}
