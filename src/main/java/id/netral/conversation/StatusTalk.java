package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.reports.Attachment;
import id.netral.reports.Inert;
import id.netral.reports.Intake;
import id.netral.reports.Outcome;
import id.netral.reports.Receipt;
import id.netral.reports.Refusal;
import id.netral.reports.Report;
import id.netral.reports.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The part of a talk in which somebody comes back with a receipt. */
final class StatusTalk {
    private final Supplier<Intake> intake;
    private final Quotas quotas;
    private final Uploads uploads;
    private final Channel channel;

    StatusTalk(Supplier<Intake> intake, Quotas quotas, Uploads uploads, Channel channel) {
        this.intake = intake;
        this.quotas = quotas;
        this.uploads = uploads;
        this.channel = channel;
    }

    static Card usage(Talk talk) {
        return talk.confide(Phrase.STATUS_USAGE, List.of());
    }

    /**
     * Opens a report.
     *
     * @param typed a receipt code, perhaps among other words
     */
    Turn look(Talk talk, ChatKey chat, String typed) {
        Optional<Receipt> asked = Receipt.parse(Receipt.spot(typed).orElse(typed));
        Quotas.Answer quota = quotas.lookUp(chat.value());
        if (quota != Quotas.Answer.GRANTED) {
            return missed(talk, asked, quota == Quotas.Answer.ENOUGH ? Phrase.STATUS_ENOUGH : Phrase.STATUS_BUSY);
        }
        return asked.map(receipt -> switch (intake.get().look(receipt)) {
            case Standing.Unknown unknown -> missed(talk, Optional.empty(), Phrase.STATUS_UNKNOWN);
            case Standing.Unavailable unavailable -> missed(talk, asked, Phrase.STATUS_BUSY);
            case Standing.Known known -> shown(talk.at(new Stage.Following(receipt, known.number(), false)), known);
        }).orElseGet(() -> missed(talk, asked, Phrase.STATUS_UNKNOWN));
    }

    /** Closes a report that is open unless it was the one asked for: what is written next may not be meant for it. */
    private static Turn missed(Talk talk, Optional<Receipt> asked, Phrase why) {
        if (!(talk.stage() instanceof Stage.Following open)) {
            return new Turn(talk, talk.confide(why, List.of()));
        }
        return open.opens(asked)
                ? new Turn(talk, talk.confide(why, closing(talk)))
                : new Turn(talk.at(new Stage.Asking()), talk.confide(why, List.of()).followedBy(talk.words(Phrase.STATUS_CLOSED_TOO, open.number())));
    }

    /** Looks for the report of a code that was written as a message, which is not stored anywhere. */
    Turn lookInstead(Talk talk, ChatKey chat, String code) {
        Turn turn = look(talk, chat, code);
        return talk.stage() instanceof Stage.Following
                ? new Turn(turn.next(), turn.card().followedBy(talk.words(Phrase.CODE_NOT_STORED)))
                : turn;
    }

    private Turn shown(Talk talk, Standing.Known known) {
        List<String> lines = new ArrayList<>();
        lines.add(talk.words(Phrase.STATUS, talk.date(known.day()), talk.date(known.since()), talk.words(CaseLines.word(known.status())),
                known.messages(), known.attachments()));
        if (known.replies().isEmpty()) {
            lines.add(talk.words(Phrase.STATUS_NO_REPLY));
        }
        for (Standing.Reply reply : known.replies()) {
            lines.add(reply.text().map(text -> talk.words(Phrase.STATUS_REPLY, talk.date(reply.day()), Inert.plain(text)))
                    .orElseGet(() -> talk.words(Phrase.STATUS_REPLY_CLOSED, talk.date(reply.day()))));
        }
        lines.add(talk.words(channel.write()));
        List<Button> buttons = new ArrayList<>(List.of(
                talk.ownButton(Phrase.BUTTON_WITHDRAW, Action.WITHDRAW),
                talk.ownButton(Phrase.BUTTON_CLOSE, Action.CLOSE)));
        buttons.addAll(channel.cleanUp(talk));
        return new Turn(talk, new Card(talk.words(Phrase.STATUS_HEADING, known.number()), String.join("\n\n", lines), buttons, Talk.CONFIDENTIAL));
    }

    Turn say(Talk talk, Receipt receipt, String text) {
        return added(talk, intake.get().say(receipt, text), Phrase.MESSAGE_TOO_MANY);
    }

    /** A picture or document; its caption is stored as a message, and only after it. */
    Turn attach(Talk talk, Receipt receipt, Message.Upload upload) {
        return switch (uploads.examine(upload)) {
            case Uploads.Taken.Unfit(Phrase reason) -> new Turn(talk, talk.withoutCaption(talk.confide(reason, closing(talk)), upload));
            case Uploads.Taken.Fit(Attachment attachment) -> {
                Outcome file = intake.get().attach(receipt, attachment);
                Turn turn = added(talk, file, Phrase.FILE_TOO_MANY);
                boolean whole = file instanceof Outcome.Done && upload.hasCaption()
                        && intake.get().say(receipt, upload.caption()) instanceof Outcome.Done;
                yield whole ? turn : new Turn(turn.next(), talk.withoutCaption(turn.card(), upload));
            }
        };
    }

    /** Says something that changes nothing. */
    static Turn remind(Talk talk, Phrase phrase, Object... values) {
        return new Turn(talk, talk.confide(phrase, closing(talk), values));
    }

    private static Turn added(Talk talk, Outcome outcome, Phrase tooMany) {
        return switch (outcome) {
            case Outcome.Done done -> new Turn(talk, talk.confide(Phrase.STATUS_ADDED, closing(talk)));
            case Outcome.Unknown unknown -> unknown(talk);
            case Outcome.Refused(Refusal reason) -> new Turn(talk, switch (reason) {
                case CLOSED -> talk.confide(Phrase.MESSAGE_NOBODY, closing(talk));
                case TOO_SHORT -> talk.confide(Phrase.MESSAGE_WORDLESS, closing(talk));
                case TOO_LONG -> talk.confide(Phrase.MESSAGE_LONG, closing(talk), Report.MAX_LENGTH);
                case TOO_MANY -> talk.confide(tooMany, closing(talk), Report.MAX_ATTACHMENTS);
                default -> talk.confide(Phrase.NOT_NOW, closing(talk));
            });
        };
    }

    /** The report was withdrawn or has expired since it was opened. */
    private static Turn unknown(Talk talk) {
        return new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.STATUS_UNKNOWN, List.of()));
    }

    /** A button below the report that is open. */
    Turn press(Talk talk, Stage.Following open, Action action) {
        Talk asked = talk.at(open.withdrawing(true));
        return switch (action) {
            case WITHDRAW -> new Turn(asked, talk.confide(Phrase.WITHDRAW_ASK, withdrawing(talk)));
            case WITHDRAW_REALLY -> withdraw(asked, open);
            case STAY -> remind(talk, channel.write());
            default -> close(talk);
        };
    }

    private Turn withdraw(Talk talk, Stage.Following open) {
        return switch (intake.get().withdraw(open.receipt())) {
            case Outcome.Done done -> new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.WITHDRAWN, channel.cleanUp(talk)));
            case Outcome.Unknown unknown -> unknown(talk);
            case Outcome.Refused refused -> new Turn(talk, talk.confide(Phrase.WITHDRAW_NOT_NOW, withdrawing(talk)));
        };
    }

    private static List<Button> withdrawing(Talk talk) {
        return List.of(
                talk.ownButton(Phrase.BUTTON_WITHDRAW_REALLY, Action.WITHDRAW_REALLY),
                talk.ownButton(Phrase.BUTTON_CLOSE, Action.CLOSE));
    }

    private static Turn close(Talk talk) {
        return new Turn(talk.at(new Stage.Asking()), talk.confide(Phrase.STATUS_CLOSED, List.of()));
    }

    private static List<Button> closing(Talk talk) {
        return List.of(talk.ownButton(Phrase.BUTTON_CLOSE, Action.CLOSE));
    }
}
