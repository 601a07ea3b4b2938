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
    private final Channel channel;

    /**
     * @param intake asked for only when somebody reports
     */
    ReportTalk(Supplier<Intake> intake, Quotas quotas, Uploads uploads, Arrivals arrivals, Channel channel) {
        this.intake = intake;
        this.quotas = quotas;
        this.uploads = uploads;
        this.arrivals = arrivals;
        this.channel = channel;
    }

    Turn begin(Talk talk) {
        if (talk.stage() instanceof Stage.Draft) {
            return remind(talk, Phrase.STILL_WRITING);
        }
        if (!intake.get().accepting()) {
            return new Turn(talk.at(new Stage.Asking()), talk.say(Phrase.REPORT_CLOSED));
        }
        String category = talk.subject().map(finding -> finding.card().id()).orElse("");
        Stage next = new Stage.Telling(intake.get().mint(), Report.about(category));
        return new Turn(talk.at(next), talk.confide(Phrase.REPORT_NOTICE, telling(talk), talk.words(channel.notice())));
    }

    /** Another piece of the report, unless it would give a receipt away. */
    Turn tell(Talk talk, Stage.Draft draft, String text) {
        if (Receipt.spot(text).isPresent()) {
            return remind(talk, Phrase.CODE_NOT_NOTED);
        }
        return longer(draft.report(), text)
                .map(report -> told(talk, draft, report, talk.confide(Phrase.REPORT_NOTED, telling(talk), report.notes().size())))
                .orElseGet(() -> told(talk, draft, draft.report(), talk.confide(Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH)));
    }

    /** Empty when it would become too long to be filed. */
    private static Optional<Report> longer(Report report, String note) {
        return Optional.of(report.plus(note)).filter(longer -> longer.text().length() <= Report.MAX_LENGTH);
    }

    private static Turn told(Talk talk, Stage.Draft draft, Report report, Card card) {
        return new Turn(talk.at(new Stage.Telling(draft.receipt(), report)), card);
    }

    /** A picture or document for the report; its caption is noted only together with it. */
    Turn attach(Talk talk, Stage.Draft draft, Message.Upload upload) {
        Report report = draft.report();
        Uploads.Taken taken = report.attachments().size() < Report.MAX_ATTACHMENTS
                ? uploads.examine(upload)
                : new Uploads.Taken.Unfit(Phrase.FILE_TOO_MANY);
        return switch (taken) {
            case Uploads.Taken.Unfit(Phrase reason) -> refused(talk, draft, upload, reason);
            case Uploads.Taken.Fit(Attachment attachment) when report.plus(attachment).hasTooManyAttachments() ->
                refused(talk, draft, upload, Phrase.FILE_TOO_MANY);
            case Uploads.Taken.Fit(Attachment attachment) -> {
                Report more = report.plus(attachment);
                Phrase phrase = attachment.kind().keepsMetadata() ? Phrase.REPORT_ATTACHED_PDF : Phrase.REPORT_ATTACHED;
                Card card = talk.confide(phrase, telling(talk), more.attachments().size());
                yield (upload.hasCaption() ? longer(more, upload.caption()) : Optional.of(more))
                        .map(whole -> told(talk, draft, whole, card))
                        .orElseGet(() -> told(talk, draft, more, talk.withoutCaption(card, upload)));
            }
        };
    }

    private static Turn refused(Talk talk, Stage.Draft draft, Message.Upload upload, Phrase reason) {
        Card card = talk.confide(reason, telling(talk), Report.MAX_ATTACHMENTS);
        return told(talk, draft, draft.report(), talk.withoutCaption(card, upload));
    }

    Turn remind(Talk talk, Phrase phrase) {
        return new Turn(talk, talk.confide(phrase, telling(talk)));
    }

    /** Shows the report back. */
    Turn review(Talk talk) {
        return talk.stage() instanceof Stage.Draft draft
                ? review(talk, draft.receipt(), draft.report())
                : new Turn(talk, talk.say(Phrase.REPORT_GONE));
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
        Card card = new Card(talk.words(Phrase.REPORT_REVIEW_HEADING), talk.words(Phrase.REPORT_REVIEW, String.join("\n\n", lines)),
                sending(talk, receipt), Talk.CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Reviewing(receipt, report)), card);
    }

    Turn addMore(Talk talk) {
        return talk.stage() instanceof Stage.Draft draft
                ? told(talk, draft, draft.report(), talk.confide(Phrase.STILL_WRITING, telling(talk)))
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
        return talk.stage() instanceof Stage.Draft draft && draft.receipt().equals(pressed.get())
                ? send(talk, chat, draft)
                : sendAgain(talk, pressed.get());
    }

    private Turn send(Talk talk, ChatKey chat, Stage.Draft draft) {
        Quotas.Answer quota = quotas.report(chat.value());
        if (quota != Quotas.Answer.GRANTED) {
            return new Turn(talk, talk.confide(quota == Quotas.Answer.ENOUGH ? Phrase.REPORT_ENOUGH : Phrase.REPORT_BUSY,
                    sending(talk, draft.receipt())));
        }
        return switch (intake.get().file(draft.receipt(), draft.report())) {
            case Filed.Accepted accepted -> {
                arrivals.filed(accepted.number(), draft.report().category());
                yield filed(talk, draft.receipt());
            }
            case Filed.AlreadyFiled before -> filed(talk, draft.receipt());
            case Filed.Refused(Refusal reason) -> {
                quotas.giveBack(chat.value());
                yield refused(talk, draft.receipt(), reason);
            }
        };
    }

    /** With an empty report in place of what is forgotten, so that nothing can be stored. A draft of another report stays as it is. */
    private Turn sendAgain(Talk talk, Receipt receipt) {
        return switch (intake.get().file(receipt, Report.about(""))) {
            case Filed.Refused(Refusal reason) when reason == Refusal.TOO_SHORT || reason == Refusal.CLOSED ->
                new Turn(talk, talk.say(Phrase.REPORT_GONE));
            case Filed.Refused refused -> new Turn(talk, talk.confide(Phrase.RECEIPT_NOT_NOW, List.of()));
            case Filed before when talk.stage() instanceof Stage.Draft ->
                new Turn(talk, receipt(talk, receipt, Phrase.STILL_WRITING, telling(talk)));
            case Filed before -> filed(talk, receipt);
        };
    }

    private Turn filed(Talk talk, Receipt receipt) {
        return new Turn(talk.at(new Stage.Retyping(receipt)), receipt(talk, receipt, Phrase.RECEIPT_RETYPE, channel.cleanUp(talk)));
    }

    private static Card receipt(Talk talk, Receipt receipt, Phrase next, List<Button> buttons) {
        return new Card(talk.words(Phrase.RECEIPT_HEADING, receipt.code()), talk.words(Phrase.RECEIPT), buttons, Talk.CONFIDENTIAL)
                .followedBy(talk.words(next));
    }

    /** The draft was not stored. */
    private static Turn refused(Talk talk, Receipt receipt, Refusal reason) {
        return new Turn(talk, switch (reason) {
            case CLOSED -> talk.confide(Phrase.REPORT_CLOSED, sending(talk, receipt));
            case TOO_SHORT -> talk.confide(Phrase.REPORT_SHORT, telling(talk));
            case TOO_LONG -> talk.confide(Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH);
            case TOO_MANY -> talk.confide(Phrase.FILE_TOO_MANY, telling(talk), Report.MAX_ATTACHMENTS);
            case DUPLICATE -> talk.confide(Phrase.REPORT_DUPLICATE, sending(talk, receipt));
            case BUSY, CLAIMED -> talk.confide(Phrase.REPORT_BUSY, sending(talk, receipt));
            case DISK, NOT_SEALED -> talk.confide(Phrase.REPORT_DISK, sending(talk, receipt));
        });
    }

    Turn retype(Talk talk, Receipt receipt, String typed) {
        return receipt.endsWith(typed)
                ? new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.RECEIPT_RETYPED, channel.cleanUp(talk)))
                : new Turn(talk, talk.confide(Phrase.RECEIPT_RETYPE_WRONG, channel.cleanUp(talk)));
    }

    Turn cancel(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Asking asking -> new Turn(talk, talk.say(Phrase.REPORT_NOTHING_TO_CANCEL));
            case Stage.Retyping retyping -> new Turn(talk.at(new Stage.Asking()), talk.say(Phrase.GREETING));
            case Stage.Following following -> new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.STATUS_CLOSED, List.of()));
            default -> new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.REPORT_CANCELLED, List.of()));
        };
    }

    private static List<Button> sending(Talk talk, Receipt receipt) {
        return List.of(
                talk.button(Phrase.BUTTON_SEND, Action.SEND.with(receipt.code())),
                talk.button(Phrase.BUTTON_ADD, Action.ADD.action()),
                talk.button(Phrase.BUTTON_CANCEL, Action.CANCEL.action()));
    }

    private static List<Button> telling(Talk talk) {
        return List.of(
                talk.button(Phrase.BUTTON_DONE, Action.DONE.action()),
                talk.button(Phrase.BUTTON_CANCEL, Action.CANCEL.action()));
    }
}
