package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.reports.Attachment;
import id.netral.reports.Filed;
import id.netral.reports.Inert;
import id.netral.reports.Intake;
import id.netral.reports.Receipt;
import id.netral.reports.Refusal;
import id.netral.reports.Report;
import id.netral.reports.SelfNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The part of a talk in which somebody reports a violation. */
final class ReportTalk {
    private final Supplier<Intake> intake;
    private final Quotas quotas;
    private final Uploads uploads;
    private final Arrivals arrivals;

    /**
     * @param intake asked for only when somebody reports
     */
    ReportTalk(Supplier<Intake> intake, Quotas quotas, Uploads uploads, Arrivals arrivals) {
        this.intake = intake;
        this.quotas = quotas;
        this.uploads = uploads;
        this.arrivals = arrivals;
    }

    Turn begin(Talk talk) {
        if (talk.stage() instanceof Stage.Telling || talk.stage() instanceof Stage.Reviewing) {
            return remind(talk, Phrase.STILL_WRITING);
        }
        if (!intake.get().accepting()) {
            return new Turn(talk.at(new Stage.Asking()), talk.say(Phrase.REPORT_CLOSED));
        }
        String category = talk.subject().map(finding -> finding.card().id()).orElse("");
        Stage next = new Stage.Telling(intake.get().mint(), Report.about(category));
        return new Turn(talk.at(next), talk.confide(Phrase.REPORT_NOTICE, telling(talk)));
    }

    /** Another piece of the report. */
    Turn tell(Talk talk, Receipt receipt, Report report, String text) {
        Report longer = report.plus(text);
        if (longer.text().length() > Report.MAX_LENGTH) {
            return new Turn(talk.at(new Stage.Telling(receipt, report)), talk.confide(Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH));
        }
        return new Turn(talk.at(new Stage.Telling(receipt, longer)), talk.confide(Phrase.REPORT_NOTED, telling(talk), longer.notes().size()));
    }

    /** A picture or document for the report. */
    Turn attach(Talk talk, Receipt receipt, Report report, Message.Upload upload) {
        Report told = upload.caption().isBlank() ? report : report.plus(upload.caption());
        Stage same = new Stage.Telling(receipt, told);
        if (report.attachments().size() >= Report.MAX_ATTACHMENTS) {
            return new Turn(talk.at(same), talk.confide(Phrase.FILE_TOO_MANY, telling(talk), Report.MAX_ATTACHMENTS));
        }
        return switch (uploads.examine(upload)) {
            case Uploads.Taken.Unfit(Phrase reason) -> new Turn(talk.at(same), talk.confide(reason, telling(talk)));
            case Uploads.Taken.Fit(Attachment attachment) -> {
                Report more = told.plus(attachment);
                Phrase phrase = attachment.kind().keepsMetadata() ? Phrase.REPORT_ATTACHED_PDF : Phrase.REPORT_ATTACHED;
                yield new Turn(talk.at(new Stage.Telling(receipt, more)), talk.confide(phrase, telling(talk), more.attachments().size()));
            }
        };
    }

    Turn remind(Talk talk, Phrase phrase) {
        return new Turn(talk, talk.confide(phrase, telling(talk)));
    }

    /** Shows the report back. */
    Turn review(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Telling(Receipt receipt, Report report) -> review(talk, receipt, report);
            case Stage.Reviewing(Receipt receipt, Report report) -> review(talk, receipt, report);
            default -> new Turn(talk, talk.say(Phrase.REPORT_GONE));
        };
    }

    private Turn review(Talk talk, Receipt receipt, Report report) {
        if (report.text().codePoints().filter(Character::isLetterOrDigit).count() < Report.MIN_LETTERS) {
            return new Turn(talk.at(new Stage.Telling(receipt, report)), talk.confide(Phrase.REPORT_SHORT, telling(talk)));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Inert.plain(report.text()));
        if (!report.attachments().isEmpty()) {
            lines.add(talk.words(Phrase.REPORT_REVIEW_FILES, report.attachments().size()));
        }
        String text = report.text();
        String hints = SelfNaming.hints(text).stream().map(hint -> "\"" + Inert.plain(text.substring(hint.start(), hint.end()).strip()) + "\"")
                .distinct().limit(3).collect(Collectors.joining(", "));
        if (!hints.isEmpty()) {
            lines.add(talk.words(Phrase.REPORT_SELF_NAMING, hints));
        }
        List<Button> buttons = List.of(
                talk.button(Phrase.BUTTON_SEND, Action.SEND.with(receipt.code())),
                talk.button(Phrase.BUTTON_ADD, Action.ADD.action()),
                talk.button(Phrase.BUTTON_CANCEL, Action.CANCEL.action()));
        Card card = new Card(talk.words(Phrase.REPORT_REVIEW_HEADING), talk.words(Phrase.REPORT_REVIEW, String.join("\n\n", lines)), buttons, Talk.CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Reviewing(receipt, report)), card);
    }

    Turn addMore(Talk talk) {
        return talk.stage() instanceof Stage.Reviewing(Receipt receipt, Report report)
                ? remind(talk.at(new Stage.Telling(receipt, report)), Phrase.STILL_WRITING)
                : new Turn(talk, talk.say(Phrase.REPORT_GONE));
    }

    /**
     * Files the report that the button belongs to. A button that is pressed again finds its report stored and shows the
     * same receipt, after a restart too.
     */
    Turn send(Talk talk, ChatKey chat, String code) {
        Optional<Receipt> pressed = Receipt.parse(code);
        if (pressed.isEmpty()) {
            return new Turn(talk, talk.say(Phrase.REPORT_GONE));
        }
        Receipt receipt = pressed.get();
        boolean own = talk.stage() instanceof Stage.Reviewing(Receipt drafted, Report text) && drafted.equals(receipt);
        Report report = talk.stage() instanceof Stage.Reviewing(Receipt drafted, Report text) && own ? text : Report.about("");
        Quotas.Answer quota = own ? quotas.report(chat.value()) : Quotas.Answer.GRANTED;
        if (quota != Quotas.Answer.GRANTED) {
            return new Turn(talk, talk.confide(quota == Quotas.Answer.ENOUGH ? Phrase.REPORT_ENOUGH : Phrase.REPORT_BUSY, List.of()));
        }
        return switch (intake.get().file(receipt, report)) {
            case Filed.Accepted accepted -> {
                arrivals.filed(accepted.number(), report.category());
                yield receipt(talk, receipt);
            }
            case Filed.AlreadyFiled before -> receipt(talk, receipt);
            case Filed.Refused(Refusal reason) -> {
                if (own) {
                    quotas.giveBack(chat.value());
                }
                yield own ? refused(talk, reason) : new Turn(talk, talk.say(Phrase.REPORT_GONE));
            }
        };
    }

    private static Turn receipt(Talk talk, Receipt receipt) {
        Card card = new Card(talk.words(Phrase.RECEIPT_HEADING, receipt.code()), talk.words(Phrase.RECEIPT),
                List.of(cleanUp(talk)), Talk.CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Retyping(receipt)), card);
    }

    private static Button cleanUp(Talk talk) {
        return talk.button(Phrase.BUTTON_CLEAN_UP, Action.CLEAN_UP.action());
    }

    private static Turn refused(Talk talk, Refusal reason) {
        return new Turn(talk, switch (reason) {
            case TOO_SHORT -> talk.confide(Phrase.REPORT_SHORT, telling(talk));
            case TOO_LONG -> talk.confide(Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH);
            default -> talk.confide(phrase(reason), List.of());
        });
    }

    /** What a person is told when nothing was stored. */
    static Phrase phrase(Refusal reason) {
        return switch (reason) {
            case CLOSED -> Phrase.REPORT_CLOSED;
            case TOO_SHORT -> Phrase.REPORT_SHORT;
            case TOO_LONG, TOO_MANY -> Phrase.FILE_TOO_MANY;
            case DUPLICATE -> Phrase.REPORT_DUPLICATE;
            case BUSY, CLAIMED -> Phrase.REPORT_BUSY;
            case DISK, NOT_SEALED -> Phrase.REPORT_DISK;
        };
    }

    Turn retype(Talk talk, Receipt receipt, String typed) {
        return receipt.endsWith(typed)
                ? new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.RECEIPT_RETYPED, List.of(cleanUp(talk))))
                : new Turn(talk, talk.confide(Phrase.RECEIPT_RETYPE_WRONG, List.of(cleanUp(talk))));
    }

    Turn cancel(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Asking asking -> new Turn(talk, talk.say(Phrase.REPORT_NOTHING_TO_CANCEL));
            case Stage.Retyping retyping -> new Turn(talk.at(new Stage.Asking()), talk.say(Phrase.GREETING));
            case Stage.Following following -> new Turn(talk.at(new Stage.Asking()), talk.say(Phrase.STATUS_CLOSED));
            default -> new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.REPORT_CANCELLED, List.of()));
        };
    }

    private static List<Button> telling(Talk talk) {
        return List.of(
                talk.button(Phrase.BUTTON_DONE, Action.DONE.action()),
                talk.button(Phrase.BUTTON_CANCEL, Action.CANCEL.action()));
    }
}
