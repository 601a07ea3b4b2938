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
            return new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.REPORT_CLOSED, List.of()));
        }
        String category = talk.subject().map(finding -> finding.card().id()).orElse("");
        Talk next = talk.at(new Stage.Telling(intake.get().mint(), Report.about(category)));
        return new Turn(next, next.confide(Phrase.REPORT_NOTICE, telling(next), next.words(channel.notice())));
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

    static Turn remind(Talk talk, Phrase phrase) {
        return new Turn(talk, talk.confide(phrase, telling(talk)));
    }

    /** Shows the report back. */
    Turn review(Talk talk, Stage.Draft draft) {
        Report report = draft.report();
        if (report.text().codePoints().filter(Character::isLetterOrDigit).count() < Report.MIN_LETTERS) {
            return new Turn(talk.at(new Stage.Telling(draft.receipt(), report)), talk.confide(Phrase.REPORT_SHORT, telling(talk)));
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
                sending(talk), Talk.CONFIDENTIAL);
        return new Turn(talk.at(new Stage.Reviewing(draft.receipt(), report)), card);
    }

    Turn addMore(Talk talk, Stage.Draft draft) {
        return told(talk, draft, draft.report(), talk.confide(Phrase.STILL_WRITING, telling(talk)));
    }

    /** Files the report. */
    Turn send(Talk talk, ChatKey chat, Stage.Draft draft) {
        Quotas.Answer quota = quotas.report(chat.value());
        if (quota != Quotas.Answer.GRANTED) {
            return new Turn(talk, talk.confide(quota == Quotas.Answer.ENOUGH ? Phrase.REPORT_ENOUGH : Phrase.REPORT_BUSY,
                    sending(talk)));
        }
        return switch (intake.get().file(draft.receipt(), draft.report())) {
            case Filed.Accepted accepted -> {
                arrivals.filed(accepted.number(), draft.report().category());
                yield filed(talk, draft.receipt());
            }
            case Filed.AlreadyFiled before -> filed(talk, draft.receipt());
            case Filed.Refused(Refusal reason) -> {
                quotas.giveBack(chat.value());
                yield refused(talk, reason);
            }
        };
    }

    /**
     * Shows the receipt of a report that was sent before, after a restart too; empty when none is stored under this code. Asks for
     * an empty report in place of what is forgotten, so that nothing can be stored. A report that is open stays as it is.
     */
    Optional<Turn> sendAgain(Talk talk, String code) {
        return Receipt.parse(code).flatMap(receipt -> switch (intake.get().file(receipt, Report.about(""))) {
            case Filed.Refused(Refusal reason) when reason == Refusal.TOO_SHORT || reason == Refusal.CLOSED -> Optional.empty();
            case Filed.Refused refused -> Optional.of(new Turn(talk, talk.confide(Phrase.RECEIPT_NOT_NOW, List.of())));
            case Filed before -> Optional.of(talk.stage().subject().isEmpty()
                    ? filed(talk, receipt)
                    : new Turn(talk, receipt(talk, receipt, List.of())));
        });
    }

    private Turn filed(Talk talk, Receipt receipt) {
        Card card = receipt(talk, receipt, channel.cleanUp(talk)).followedBy(talk.words(Phrase.RECEIPT_RETYPE));
        return new Turn(talk.at(new Stage.Retyping(receipt)), card);
    }

    private static Card receipt(Talk talk, Receipt receipt, List<Button> buttons) {
        return new Card(talk.words(Phrase.RECEIPT_HEADING, receipt.code()), talk.words(Phrase.RECEIPT), buttons, Talk.CONFIDENTIAL);
    }

    /** The draft was not stored. */
    private static Turn refused(Talk talk, Refusal reason) {
        return new Turn(talk, switch (reason) {
            case CLOSED -> talk.confide(Phrase.REPORT_CLOSED, sending(talk));
            case TOO_SHORT -> talk.confide(Phrase.REPORT_SHORT, telling(talk));
            case TOO_LONG -> talk.confide(Phrase.REPORT_LONG, telling(talk), Report.MAX_LENGTH);
            case TOO_MANY -> talk.confide(Phrase.FILE_TOO_MANY, telling(talk), Report.MAX_ATTACHMENTS);
            case DUPLICATE -> talk.confide(Phrase.REPORT_DUPLICATE, sending(talk));
            case BUSY, CLAIMED -> talk.confide(Phrase.REPORT_BUSY, sending(talk));
            case DISK, NOT_SEALED -> talk.confide(Phrase.REPORT_DISK, sending(talk));
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
            case Stage.Draft draft -> new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.REPORT_CANCELLED, channel.cleanUp(talk)));
        };
    }

    private static List<Button> sending(Talk talk) {
        return List.of(
                talk.ownButton(Phrase.BUTTON_SEND, Action.SEND),
                talk.ownButton(Phrase.BUTTON_ADD, Action.ADD),
                talk.ownButton(Phrase.BUTTON_CANCEL, Action.CANCEL));
    }

    private static List<Button> telling(Talk talk) {
        return List.of(
                talk.ownButton(Phrase.BUTTON_DONE, Action.DONE),
                talk.ownButton(Phrase.BUTTON_CANCEL, Action.CANCEL));
    }
}
