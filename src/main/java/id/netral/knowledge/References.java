package id.netral.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what one file says about another. */
record References(Map<String, RuleCard> cards, Map<String, Source> sources, Set<String> concepts, List<Problem> problems) {
    void check(List<Passage> passages, List<Example> examples, List<Example> tests) {
        for (RuleCard card : cards.values()) {
            card.editionOf().ifPresent(id -> checkEdition(card, id));
            for (Citation citation : card.citations()) {
                Source source = sources.get(citation.source());
                if (source == null) {
                    add(card.file(), citation.line(), "Sumber \"" + citation.source() + "\" tidak ada dalam folder sumber.");
                } else if (source.kind().isRule()) {
                    check(card, citation, source.period());
                }
            }
            for (RuleCard.Key key : card.keys()) {
                Set<String> named = new HashSet<>(key.concepts());
                named.addAll(key.absent());
                named.removeIf(name -> concepts.contains(unscoped(name)));
                named.forEach(name -> add(card.file(), key.line(), "Konsep \"" + name + "\" tidak ada dalam kamus."));
                if (!card.speaksOf(key.verdict())) {
                    add(card.file(), key.line(), "Kartu ini tidak punya kasus " + key.verdict() + ".");
                }
            }
        }
        for (Source source : sources.values()) {
            source.replacedBy().filter(id -> !sources.containsKey(id))
                    .ifPresent(id -> add("sumber/" + source.id() + ".md", 0, "Pengganti \"" + id + "\" tidak ada dalam folder sumber."));
        }
        Set<String> reported = new HashSet<>();
        for (Passage passage : passages) {
            if (!passage.source().isEmpty() && !sources.containsKey(passage.source()) && reported.add(passage.file())) {
                add(passage.file(), 0, "Sumber \"" + passage.source() + "\" tidak ada dalam folder sumber.");
            }
        }
        examples.forEach(this::check);
        tests.forEach(this::check);
    }

    /** On one day only one wording of a card may hold. */
    private void checkEdition(RuleCard edition, String of) {
        if (!cards.containsKey(of)) {
            add(edition.file(), 0, "Kartu \"" + of + "\" yang disebut dalam \"edisi\" tidak ada.");
        }
        for (RuleCard other : cards.values()) {
            boolean sibling = other.editionOf().filter(of::equals).isPresent() && other.id().compareTo(edition.id()) < 0;
            if ((sibling || other.id().equals(of)) && other.period().overlaps(edition.period())) {
                add(edition.file(), 0, "Masa \"berlaku\" edisi ini bertumpuk dengan masa kartu \"" + other.id() + "\".");
            }
        }
    }

    /** What a card says on a day must not rest on a rule of another time. */
    private void check(RuleCard card, Citation citation, Period rule) {
        if (card.period().from().isBefore(rule.from())) {
            add(card.file(), citation.line(), "Sumber \"" + citation.source() + "\" baru berlaku sejak " + rule.from() + "; kartu ini sudah berlaku sebelumnya.");
        }
        if (card.period().to().isAfter(rule.to())) {
            add(card.file(), citation.line(), "Sumber \"" + citation.source() + "\" hanya berlaku sampai " + rule.to() + "; kartu ini masih berlaku sesudahnya.");
        }
    }

    private void check(Example example) {
        for (String card : example.cards()) {
            if (!cards.containsKey(card)) {
                add(example.file(), example.line(), "Kartu \"" + card + "\" tidak ada.");
            }
        }
        RuleCard card = cards.get(example.card());
        if (card != null && example.label().verdict().isPresent() && !speaks(card, example)) {
            add(example.file(), example.line(), "Kartu \"" + card.id() + "\" tidak punya kasus " + example.label() + ".");
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

    private void add(String file, int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    /** Without the person before it and the sign that it is denied. */
    private static String unscoped(String name) {
        String concept = name.substring(name.indexOf(':') + 1);
        return concept.startsWith("-") ? concept.substring(1) : concept;
    }
}
