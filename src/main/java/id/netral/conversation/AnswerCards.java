package id.netral.conversation;

import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.knowledge.CardText;
import id.netral.knowledge.Citation;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Passage;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Source;
import id.netral.knowledge.Verdict;
import id.netral.language.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says an answer in one language: verdict first, and short enough to be read at a glance. */
public final class AnswerCards {
    /** Longest answer in visible characters. */
    public static final int MAX_LENGTH = 1000;

    private static final int CITED = 3;
    private static final int CASE_BUTTONS = 2;

    private final Knowledge knowledge;
    private final Language language;
    private final LocalDate today;

    public AnswerCards(Knowledge knowledge, Language language, LocalDate today) {
        this.knowledge = knowledge;
        this.language = language;
        this.today = today;
    }

    public Card card(Answer answer) {
        return switch (answer) {
            case Answer.Ruling ruling -> ruling(ruling);
            case Answer.Excerpt(Passage passage) -> excerpt(passage);
            case Answer.Clarify(List<Finding> choices) -> choices(Phrase.CLARIFY, choices);
            case Answer.Suggest(List<Finding> choices) -> choices(Phrase.SUGGEST, choices);
            case Answer.Report() -> new Card("", say(Phrase.REPORT_OFFER), List.of(reportButton()), Set.of());
            case Answer.Talk(boolean thanks) -> new Card("", say(thanks ? Phrase.THANKS : Phrase.GREETING));
            case Answer.OtherTime(Finding finding, LocalDate day) -> new Card("", say(Phrase.OTHER_TIME,
                    Wording.date(language, day), title(finding), period(finding.card())));
            case Answer.Advice() -> new Card("", say(Phrase.NONE_ADVICE));
            case Answer.None(boolean field) -> field
                    ? new Card("", say(Phrase.NONE_FIELD), List.of(reportButton()), Set.of())
                    : new Card("", say(Phrase.NONE_OTHER));
        };
    }

    private Card ruling(Answer.Ruling ruling) {
        Finding finding = ruling.finding();
        List<Finding> choices = new ArrayList<>(ruling.alternatives());
        cases(finding).stream().filter(other -> !choices.contains(other)).limit(Math.max(0, CASE_BUTTONS - choices.size())).forEach(choices::add);
        ruling.others().stream().filter(other -> !choices.contains(other)).forEach(choices::add);
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button(say(Phrase.BUTTON_BASIS), Action.BASIS.with(finding)));
        choices.forEach(choice -> buttons.add(choice(choice)));
        String heading = verdict(finding.verdict());
        int cited = CITED;
        int named = ruling.others().size();
        Phrase understood = ruling.alternatives().isEmpty() ? Phrase.UNDERSTOOD : Phrase.UNDERSTOOD_PERHAPS;
        String body = body(understood, finding, ruling.others(), cited);
        while (length(heading + body) >= MAX_LENGTH && (cited > 1 || named > 0 || understood != Phrase.UNDERSTOOD)) {
            if (cited > 1) {
                cited--;
            } else if (named > 0) {
                named--;
            } else {
                understood = Phrase.UNDERSTOOD;
            }
            body = body(understood, finding, ruling.others().subList(0, named), cited);
        }
        return new Card(heading, body, buttons, Set.of());
    }

    private String body(Phrase understood, Finding finding, List<Finding> others, int cited) {
        RuleCard card = finding.card();
        CardText text = card.text(language);
        List<String> lines = new ArrayList<>();
        if (!card.period().contains(today)) {
            lines.add(say(Phrase.FORMER_RULE, period(card)));
        }
        lines.add(say(understood, title(finding)));
        if (finding.verdict() == card.verdict()) {
            lines.add(text.answer());
            list(lines, Phrase.ALLOWED_IF, text.allowed());
            list(lines, Phrase.FORBIDDEN_IF, text.forbidden());
        } else {
            lines.add(text.cases().get(finding.verdict()).text());
        }
        if (card.showsStage()) {
            knowledge.stage(today).ifPresent(stage -> lines.add(stage.says().get(language)));
        }
        list(lines, Phrase.ALSO, others.stream().map(this::choiceText).toList());
        if (!text.safest().isEmpty()) {
            lines.add(say(Phrase.SAFEST, text.safest()));
        }
        lines.add(say(Phrase.BASIS, card.citations().stream().limit(cited).map(this::cite).collect(Collectors.joining("; "))) + ".");
        lines.add(say(Phrase.NEXT_STEP, text.next()));
        lines.add(say(Phrase.CHECKED, Wording.date(language, card.checked().on()), card.checked().by()) + " " + say(Phrase.NOT_A_RULING));
        return String.join("\n", lines);
    }

    private void list(List<String> lines, Phrase heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(say(heading));
            items.forEach(item -> lines.add("• " + item));
        }
    }

    private List<Finding> cases(Finding finding) {
        List<Finding> cases = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.DILARANG, Verdict.BERSYARAT, Verdict.BOLEH, Verdict.INFO)) {
            if (verdict != finding.verdict() && finding.card().speaksOf(verdict)) {
                cases.add(new Finding(finding.card(), verdict));
            }
        }
        return cases;
    }

    private String cite(Citation citation) {
        Source source = knowledge.sources().get(citation.source());
        return (source == null ? citation.source() : source.shortName()) + " " + citation.reference();
    }

    private Card excerpt(Passage passage) {
        String heading = passage.heading().isEmpty() ? "" : ", " + passage.heading();
        String basis = Optional.ofNullable(knowledge.sources().get(passage.source()))
                .map(source -> say(Phrase.BASIS, source.shortName()) + ".").orElse("");
        return new Card(say(Phrase.PASSAGE_HEADING),
                say(Phrase.PASSAGE, passage.document().get(language), heading, passage.text(), basis),
                List.of(reportButton()), Set.of());
    }

    private Card choices(Phrase phrase, List<Finding> choices) {
        return new Card("", say(phrase), choices.stream().map(this::choice).toList(), Set.of());
    }

    private Button choice(Finding finding) {
        return new Button(choiceText(finding), Action.SHOW.with(finding));
    }

    private String choiceText(Finding finding) {
        Phrase phrase = switch (finding.verdict()) {
            case BOLEH -> Phrase.CHOICE_BOLEH;
            case BERSYARAT -> Phrase.CHOICE_BERSYARAT;
            case DILARANG -> Phrase.CHOICE_DILARANG;
            case INFO -> Phrase.CHOICE_INFO;
        };
        return say(phrase, title(finding));
    }

    private String title(Finding finding) {
        return finding.card().title(language, finding.verdict());
    }

    private String verdict(Verdict verdict) {
        return say(switch (verdict) {
            case BOLEH -> Phrase.VERDICT_BOLEH;
            case BERSYARAT -> Phrase.VERDICT_BERSYARAT;
            case DILARANG -> Phrase.VERDICT_DILARANG;
            case INFO -> Phrase.VERDICT_INFO;
        });
    }

    private String period(RuleCard card) {
        boolean open = card.period().to().equals(LocalDate.MAX);
        String from = Wording.date(language, card.period().from());
        return open ? say(Phrase.SINCE, from) : say(Phrase.FROM_TO, from, Wording.date(language, card.period().to()));
    }

    private Button reportButton() {
        return new Button(say(Phrase.BUTTON_REPORT), Action.REPORT.action());
    }

    /** Where the answer comes from: every source with its place, status and address. */
    Card basis(Finding finding) {
        RuleCard card = finding.card();
        List<String> lines = new ArrayList<>();
        lines.add(say(Phrase.BASIS_VERSION, card.id(), card.version()));
        lines.add(say(switch (card.status()) {
            case TEKS -> Phrase.BASIS_STATUS_TEKS;
            case PERS -> Phrase.BASIS_STATUS_PERS;
            case PERNYATAAN -> Phrase.BASIS_STATUS_PERNYATAAN;
            case DIPERDEBATKAN -> Phrase.BASIS_STATUS_DIPERDEBATKAN;
            case PRINSIP -> Phrase.BASIS_STATUS_PRINSIP;
        }));
        if (!card.text(language).explanation().isEmpty()) {
            lines.add(card.text(language).explanation());
        }
        for (Citation citation : card.citations()) {
            Source source = knowledge.sources().get(citation.source());
            if (source == null) {
                continue;
            }
            lines.add("");
            lines.add(source.name() + ", " + citation.reference() + ".");
            lines.add(source.says().get(language).replace("\n", " "));
            lines.add(standing(source));
            source.address().ifPresent(address -> lines.add(say(Phrase.BASIS_ADDRESS, address)));
        }
        return new Card(say(Phrase.BASIS_HEADING, title(finding)), String.join("\n", lines), List.of(), Set.of());
    }

    private String standing(Source source) {
        List<String> parts = new ArrayList<>();
        parts.add(source.period().contains(today)
                ? say(Phrase.BASIS_IN_FORCE)
                : say(Phrase.BASIS_NOT_IN_FORCE, Wording.date(language, today)));
        source.replacedBy().ifPresent(id -> parts.add(say(Phrase.BASIS_REPLACED,
                Optional.ofNullable(knowledge.sources().get(id)).map(Source::shortName).orElse(id))));
        parts.add(say(switch (source.verification()) {
            case TEKS -> Phrase.BASIS_SOURCE_TEKS;
            case PERS -> Phrase.BASIS_SOURCE_PERS;
            case PERNYATAAN -> Phrase.BASIS_SOURCE_PERNYATAAN;
            case BELUM -> Phrase.BASIS_SOURCE_BELUM;
        }));
        parts.add(say(Phrase.BASIS_CHECKED, Wording.date(language, source.checked().on()), source.checked().by()));
        return "(" + String.join(", ", parts) + ")";
    }

    private String say(Phrase phrase, Object... values) {
        return Wording.text(language, phrase, values);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
