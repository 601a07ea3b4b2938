package id.netral.knowledge;

import id.netral.language.Language;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what one file says about another. What follows only from the faults of a file that is told of already is left out. */
final class References {
    private static final String CALENDAR = "kalender.md";

    private final Assembly said;
    /** Those said, to be found fast: every question asks for its own. */
    private final Map<String, RuleCard> cards;
    private final Set<String> broken;
    private final Set<String> brokenIds;
    private final boolean conceptsAreKnown;
    private final LocalDate today;
    private final Places places = new Places();

    /**
     * @param said what every file says now, as far as it can be read
     * @param broken names of the files with problems of their own
     */
    References(Assembly said, Set<String> broken, LocalDate today) {
        this.said = said;
        this.cards = new HashMap<>(said.cards);
        this.broken = broken;
        this.today = today;
        this.brokenIds = broken.stream().map(References::id).collect(Collectors.toSet());
        this.conceptsAreKnown = broken.stream().noneMatch(file -> file.startsWith("kamus/konsep"));
    }

    List<Problem> problems() {
        said.cards.values().forEach(this::check);
        checkTitles();
        checkCalendar();
        for (Source source : said.sources.values()) {
            checkDay("sumber/" + source.id() + ".md", source.checked());
            source.replacedBy().filter(id -> !hasSource(id))
                    .ifPresent(id -> places.add("sumber/" + source.id() + ".md", 0, "Pengganti \"" + id + "\" tidak ada dalam folder sumber"));
        }
        for (Passage passage : said.passages) {
            checkSource(passage.file(), 0, passage.source());
        }
        said.allExamples().forEach(this::check);
        said.allTests().forEach(this::check);
        QuestionCheck questions = new QuestionCheck(places);
        questions.checkRows(said.examples);
        questions.checkRows(said.tests);
        questions.checkWording(said.allExamples(), said.allTests());
        return places.problems();
    }

    private void check(RuleCard card) {
        checkDay(card.file(), card.checked());
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

    /** A copy competes with its card, unless it is its wording for another time. */
    private void checkTitles() {
        Map<String, RuleCard> titles = new HashMap<>();
        for (RuleCard card : said.cards.values()) {
            if (!broken.contains(card.file())) {
                RuleCard first = titles.putIfAbsent(card.text(Language.ID).title().toLowerCase(Locale.ROOT), card);
                if (first != null && !family(first).equals(family(card))) {
                    places.add(card.file(), 0, "Judul Indonesia sama dengan judul kartu \"" + first.id()
                            + "\"; ganti salah satu judul, atau hapus bila berkas ini salinan");
                }
            }
        }
    }

    private static String family(RuleCard card) {
        return card.editionOf().orElse(card.id());
    }

    private void checkCalendar() {
        List<Stage> stages = said.calendar;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            for (Stage before : stages.subList(0, i)) {
                if (before.id().equals(stage.id())) {
                    places.add(CALENDAR, stage.line(), "Tahapan \"" + stage.id() + "\" sudah ada di baris " + before.line());
                }
                if (before.period().overlaps(stage.period())) {
                    places.add(CALENDAR, stage.line(), "Tahapan ini bertumpuk dengan tahapan di baris " + before.line()
                            + "; pada hari yang sama yang di atas dipakai");
                }
            }
        }
    }

    private void checkDay(String file, Checked checked) {
        if (checked.on().isAfter(today)) {
            places.add(file, checked.line(), "Tanggal \"diperiksa\" di masa depan; betulkan tanggal itu, atau jam komputer ini");
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
        if (!example.labels().isEmpty() && example.label().verdict().isPresent() && example.cards().isEmpty()) {
            places.add(example.file(), example.line(), "Putusan ini perlu kartu");
        }
        RuleCard card = cards.get(example.card());
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
        return cards.containsKey(id) || brokenIds.contains("kartu/" + id);
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
