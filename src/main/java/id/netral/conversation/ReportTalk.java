package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.reports.Filed;
import id.netral.reports.Intake;
import id.netral.reports.Receipt;
import id.netral.reports.Refusal;
import id.netral.reports.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The part of a talk in which somebody reports a violation. */
final class ReportTalk {
    private static final Set<Card.Trait> CONFIDENTIAL = Set.of(Card.Trait.CONFIDENTIAL);

    private final Supplier<Intake> intake;

    /**
     * @param intake asked for only when somebody reports
     */
    ReportTalk(Supplier<Intake> intake) {
        this.intake = intake;
    }

    Turn begin(Talk talk) {
        if (talk.stage() instanceof Stage.Telling || talk.stage() instanceof Stage.Reviewing) {
            return new Turn(talk, say(talk, Phrase.STILL_WRITING, telling(talk)));
        }
        if (!intake.get().accepting()) {
            return new Turn(talk.at(new Stage.Asking()), say(talk, Phrase.REPORT_CLOSED, List.of()));
        }
        String category = talk.subject().map(finding -> finding.card().id()).orElse("");
        Stage next = new Stage.Telling(intake.get().mint(), Report.about(category));
        return new Turn(talk.at(next), say(talk, Phrase.REPORT_NOTICE, telling(talk)));
    }

    /** Another piece of the report. */
    Turn tell(Talk talk, Receipt receipt, Report report, String text) {
        Report longer = report.plus(text);
        if (longer.text().length() > Report.MAX_LENGTH) {
            return new Turn(talk.at(new Stage.Telling(receipt, report)), say(talk, Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH));
        }
        return new Turn(talk.at(new Stage.Telling(receipt, longer)), say(talk, Phrase.REPORT_NOTED, telling(talk), longer.notes().size()));
    }

    Turn remind(Talk talk, Phrase phrase) {
        return new Turn(talk, say(talk, phrase, telling(talk)));
    }

    /** Shows the report back. */
    Turn review(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Telling(Receipt receipt, Report report) -> review(talk, receipt, report);
            case Stage.Reviewing(Receipt receipt, Report report) -> review(talk, receipt, report);
            default -> new Turn(talk, gone(talk));
        };
    }

    private Turn review(Talk talk, Receipt receipt, Report report) {
        if (report.text().codePoints().filter(Character::isLetterOrDigit).count() < Report.MIN_LETTERS) {
            return new Turn(talk.at(new Stage.Telling(receipt, report)), say(talk, Phrase.REPORT_SHORT, telling(talk)));
        }
        List<Button> buttons = List.of(
                new Button(text(talk, Phrase.BUTTON_SEND), Action.SEND.with(receipt.code())),
                new Button(text(talk, Phrase.BUTTON_ADD), Action.ADD.action()),
                new Button(text(talk, Phrase.BUTTON_CANCEL), Action.CANCEL.action()));
        Card card = new Card(text(talk, Phrase.REPORT_REVIEW_HEADING), text(talk, Phrase.REPORT_REVIEW, Inert.text(report.text())), buttons, CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Reviewing(receipt, report)), card);
    }

    Turn addMore(Talk talk) {
        return talk.stage() instanceof Stage.Reviewing(Receipt receipt, Report report)
                ? new Turn(talk.at(new Stage.Telling(receipt, report)), say(talk, Phrase.STILL_WRITING, telling(talk)))
                : new Turn(talk, gone(talk));
    }

    /**
     * Files the report that the button belongs to. A button that is pressed again finds its report stored and shows the
     * same receipt, after a restart too.
     */
    Turn send(Talk talk, String code) {
        Optional<Receipt> pressed = Receipt.parse(code);
        if (pressed.isEmpty()) {
            return new Turn(talk, gone(talk));
        }
        Receipt receipt = pressed.get();
        Report report = talk.stage() instanceof Stage.Reviewing(Receipt own, Report text) && own.equals(receipt)
                ? text
                : Report.about("");
        return switch (intake.get().file(receipt, report)) {
            case Filed.Accepted accepted -> receipt(talk, receipt);
            case Filed.AlreadyFiled before -> receipt(talk, receipt);
            case Filed.Refused(Refusal reason) -> refused(talk, reason, report);
        };
    }

    private Turn receipt(Talk talk, Receipt receipt) {
        Card card = new Card(text(talk, Phrase.RECEIPT_HEADING, receipt.code()), text(talk, Phrase.RECEIPT), List.of(), CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Retyping(receipt)), card);
    }

    private Turn refused(Talk talk, Refusal reason, Report report) {
        if (report.notes().isEmpty()) {
            return new Turn(talk, gone(talk));
        }
        return switch (reason) {
            case CLOSED -> new Turn(talk, say(talk, Phrase.REPORT_CLOSED, List.of()));
            case TOO_SHORT -> new Turn(talk, say(talk, Phrase.REPORT_SHORT, telling(talk)));
            case TOO_LONG -> new Turn(talk, say(talk, Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH));
            case BUSY -> new Turn(talk, say(talk, Phrase.REPORT_BUSY, List.of()));
            case DISK -> new Turn(talk, say(talk, Phrase.REPORT_DISK, List.of()));
        };
    }

    Turn retype(Talk talk, Receipt receipt, String typed) {
        boolean right = typed.strip().replace("-", "").toUpperCase(java.util.Locale.ROOT).endsWith(receipt.lastFour());
        return right
                ? new Turn(talk.at(new Stage.Asking()), say(talk, Phrase.RECEIPT_RETYPED, List.of()))
                : new Turn(talk, say(talk, Phrase.RECEIPT_RETYPE_WRONG, List.of()));
    }

    Turn cancel(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Asking asking -> new Turn(talk, new Card("", text(talk, Phrase.REPORT_NOTHING_TO_CANCEL)));
            case Stage.Retyping retyping -> new Turn(talk.at(new Stage.Asking()), say(talk, Phrase.WELCOME, List.of()));
            default -> new Turn(talk.at(new Stage.Asking()), say(talk, Phrase.REPORT_CANCELLED, List.of()));
        };
    }

    private Card gone(Talk talk) {
        return new Card("", text(talk, Phrase.REPORT_GONE));
    }

    private static List<Button> telling(Talk talk) {
        return List.of(
                new Button(text(talk, Phrase.BUTTON_DONE), Action.DONE.action()),
                new Button(text(talk, Phrase.BUTTON_CANCEL), Action.CANCEL.action()));
    }

    private static Card say(Talk talk, Phrase phrase, List<Button> buttons, Object... values) {
        return new Card("", text(talk, phrase, values), buttons, CONFIDENTIAL);
    }

    private static String text(Talk talk, Phrase phrase, Object... values) {
        return Wording.text(talk.language(), phrase, values);
    }
}
