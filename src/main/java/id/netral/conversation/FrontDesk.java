package id.netral.conversation;

import id.netral.answering.Answerer;
import id.netral.conversation.Talk.Stage;
import id.netral.language.Language;
import id.netral.reports.Inert;
import id.netral.reports.Intake;
import id.netral.reports.Receipt;
import id.netral.reports.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Answers questions and takes reports. Forgets a talk half an hour after its last message, if {@link #forgetOld} is called now and then. */
public final class FrontDesk implements Desk {
    private static final int LONGEST_RETYPED = 24;
    /** Pictures and documents in drafts may take this part of it. */
    private static final int SHARE_OF_MEMORY = 8;

    private final Answerer answerer;
    private final Supplier<Intake> intake;
    private final Quotas quotas;
    private final Terms terms;
    private final QuestionTalk asking;
    private final ReportTalk reporting;
    private final StatusTalk following;
    private final InspectorTalk inspecting;
    private final Commands commands;
    private final Clock clock;
    private final Talks talks = new Talks();
    private final Arrivals arrivals = new Arrivals();

    /**
     * @param intake asked for only when somebody reports
     * @param terms as the privacy notice states them
     * @param clock its zone decides what day it is
     */
    public FrontDesk(Answerer answerer, Supplier<Intake> intake, Quotas quotas, Terms terms, Clock clock) {
        this.answerer = answerer;
        this.intake = intake;
        this.quotas = quotas;
        this.terms = terms;
        var uploads = new Uploads(talks::bytesOfDrafts, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        this.asking = new QuestionTalk(answerer, clock);
        this.reporting = new ReportTalk(intake, quotas, uploads, arrivals, terms.channel());
        this.following = new StatusTalk(intake, quotas, uploads, terms.channel());
        this.inspecting = new InspectorTalk(intake, terms.deadlines(), clock);
        this.commands = new Commands(asking, reporting, following, inspecting, new PrivacyNotice(intake, terms));
        this.clock = clock;
    }

    /** The card that a transport shows before anything was said. */
    public static Card welcome(Language language) {
        return new Card("", Wording.text(language, Phrase.WELCOME));
    }

    /** The part of the work that nobody asks for: telling the inspectors of what this desk took. */
    public Rounds rounds(Notices notices) {
        return new Rounds(intake, answerer::knowledge, arrivals, terms.deadlines(), notices, clock);
    }

    /** To be called every minute or so: what is over should not lie in memory until somebody else comes. */
    public void forgetOld() {
        talks.forgetOld(clock.instant());
        quotas.forgetOld();
    }

    @Override
    public Card hear(Message message) {
        Instant now = clock.instant();
        Turn turn = turn(talks.resume(message, now), message);
        talks.keep(message.chat(), turn.next());
        return turn.card();
    }

    private Turn turn(Talk talk, Message message) {
        try {
            return switch (message) {
                case Message said when !(said instanceof Message.Press) && InspectorTalk.holdsSecretKey(said.words()) -> alarm(talk);
                case Message.Text text -> text(talk, text);
                case Message.Edited edited -> edited(talk.settled(), edited, edited.text().strip());
                case Message.Press(ChatKey chat, String action, String card) ->
                    Action.read(action).map(pressed -> press(talk.settled(), chat, pressed)).orElseGet(() -> outdated(talk));
                case Message.Upload upload -> upload(talk.settled(), upload);
                case Message.Other other -> other(talk.settled());
                case Message.Cleaned(ChatKey chat, int deleted, int left) -> new Turn(talk, left == 0
                        ? talk.say(deleted == 0 ? terms.channel().nothingToClean() : terms.channel().cleaned(), deleted)
                        : talk.say(Phrase.CLEANED_PARTLY, deleted, left));
            };
        } catch (StorageException e) {
            return new Turn(talk, talk.say(Phrase.REPORT_UNAVAILABLE));
        }
    }

    private static Turn alarm(Talk talk) {
        return new Turn(talk, talk.say(Phrase.INSPECT_SECRET_KEY));
    }

    private Turn text(Talk before, Message.Text message) {
        Talk talk = before.settled();
        String text = message.text().strip();
        return Command.read(text).map(command -> command(talk, message.chat(), command))
                .or(() -> Typed.button(before.stage(), text).map(pressed -> press(talk, message.chat(), pressed)))
                .or(() -> Wish.language(text).map(language -> asking.translate(talk, language).withReminder()))
                .orElseGet(() -> words(talk, message, text));
    }

    private Turn command(Talk talk, ChatKey chat, Command command) {
        return commands.carryOut(talk, chat, command)
                .or(() -> Typed.button(talk.stage(), command.name()).map(pressed -> press(talk, chat, pressed)))
                .orElseGet(() -> new Turn(talk, talk.say(Phrase.UNKNOWN_COMMAND)).withReminder());
    }

    /** Nothing is done or stored a second time; only a question is answered anew, and a slip in retyping can be put right. */
    private Turn edited(Talk talk, Message.Edited message, String text) {
        return switch (talk.stage()) {
            case Stage.Draft draft -> ReportTalk.remind(talk, Phrase.REPORT_NO_EDIT);
            case Stage.Following open -> StatusTalk.remind(talk, Phrase.MESSAGE_NO_EDIT);
            case Stage.Retyping(var receipt) when receipt.endsWith(text) -> reporting.retype(talk, receipt, text);
            case Stage.Retyping retyping -> new Turn(talk, talk.confide(Phrase.REPORT_STORED_NO_EDIT, List.of()));
            case Stage.Asking open when text.startsWith("/") || Receipt.spot(text).isPresent() || Typed.button(open, text).isPresent() ->
                new Turn(talk, talk.confide(Phrase.EDITED_NOT_DONE, List.of()));
            case Stage.Asking open when message.confidential() -> new Turn(talk, talk.confide(Phrase.REPORT_STORED_NO_EDIT, List.of()));
            case Stage.Asking open -> Wish.language(text).map(language -> asking.translate(talk, language)).orElseGet(() -> asking.ask(talk, text));
        };
    }

    /** Words that are neither a command nor a button. */
    private Turn words(Talk talk, Message.Text message, String text) {
        boolean blank = Inert.plain(text).isBlank();
        Optional<String> code = Receipt.spot(text);
        return switch (talk.stage()) {
            case Stage.Telling telling when blank -> ReportTalk.remind(talk, Phrase.STILL_WRITING);
            case Stage.Reviewing reviewing when blank -> reporting.review(talk, reviewing);
            case Stage.Draft draft -> reporting.tell(talk, draft, text);
            case Stage.Retyping(var receipt) when code.filter(receipt::endsWith).isPresent() -> reporting.retype(talk, receipt, code.get());
            case Stage open when code.isPresent() -> following.lookInstead(talk, message.chat(), code.get());
            case Stage.Retyping(var receipt) when text.length() <= LONGEST_RETYPED && !text.contains(" ") ->
                reporting.retype(talk, receipt, text);
            case Stage.Retyping retyping -> asking.ask(talk.at(new Stage.Asking()), text);
            case Stage.Following open -> following.say(talk, open.receipt(), text);
            case Stage.Asking open -> asking.ask(talk, text);
        };
    }

    private Turn press(Talk talk, ChatKey chat, Action.Pressed pressed) {
        boolean own = pressed.subject().equals(talk.stage().subject());
        return switch (pressed.action()) {
            case SHOW -> asking.show(talk, pressed).map(Turn::withReminder).orElseGet(() -> outdated(talk));
            case BASIS -> asking.basis(talk, pressed).map(Turn::withReminder).orElseGet(() -> outdated(talk));
            case REPORT -> reporting.begin(talk);
            case DONE -> own && talk.stage() instanceof Stage.Draft draft ? reporting.review(talk, draft) : over(talk, Phrase.REPORT_OVER);
            case ADD -> own && talk.stage() instanceof Stage.Draft draft ? reporting.addMore(talk, draft) : over(talk, Phrase.REPORT_OVER);
            case CANCEL -> own ? reporting.cancel(talk) : over(talk, Phrase.REPORT_OVER);
            case SEND -> own && talk.stage() instanceof Stage.Draft draft
                    ? reporting.send(talk, chat, draft)
                    : reporting.sendAgain(talk, pressed.subject()).map(Turn::withReminder).orElseGet(() -> over(talk, Phrase.REPORT_GONE));
            case CLEAN_UP -> terms.channel().cleansUp() && !(talk.stage() instanceof Stage.Draft)
                    ? new Turn(talk.forgotten(), new Card("", talk.words(Phrase.CLEANING), List.of(), Set.of(Card.Trait.CLEAN_UP)))
                    : outdated(talk);
            case WITHDRAW, WITHDRAW_REALLY, STAY, CLOSE -> own && talk.stage() instanceof Stage.Following open
                    ? following.press(talk, open, pressed.action())
                    : outdated(talk);
        };
    }

    /** A button does nothing any more; what is written next belongs to the draft or the report that is open, if there is one. */
    private Turn outdated(Talk talk) {
        return talk.stage() instanceof Stage.Draft
                ? ReportTalk.remind(talk, Phrase.STILL_WRITING)
                : new Turn(talk, talk.say(Phrase.OLD_BUTTON)).withReminder();
    }

    /** The draft that a button belongs to is sent, cancelled or forgotten. */
    private Turn over(Talk talk, Phrase phrase) {
        return talk.stage() instanceof Stage.Draft
                ? ReportTalk.remind(talk, Phrase.REPORT_OTHER)
                : new Turn(talk, talk.confide(phrase, List.of())).withReminder();
    }

    private Turn upload(Talk talk, Message.Upload upload) {
        boolean storing = talk.stage() instanceof Stage.Draft || talk.stage() instanceof Stage.Following;
        if (storing && Receipt.spot(upload.caption()).isPresent()) {
            Turn turn = upload(talk, upload.withoutCaption());
            return new Turn(turn.next(), turn.card().followedBy(talk.words(Phrase.CODE_IN_CAPTION)));
        }
        return switch (talk.stage()) {
            case Stage.Draft draft -> reporting.attach(talk, draft, upload);
            case Stage.Following(var receipt, var _, var _) -> following.attach(talk, receipt, upload);
            default -> new Turn(talk, upload.chat().officer()
                    .map(officer -> inspecting.reply(talk, officer, upload))
                    .orElseGet(() -> talk.stage() instanceof Stage.Retyping
                            ? talk.confide(Phrase.REPORT_STORED_NO_FILE, List.of())
                            : talk.say(Phrase.NOT_READABLE)));
        };
    }

    private Turn other(Talk talk) {
        return switch (talk.stage()) {
            case Stage.Draft draft -> ReportTalk.remind(talk, Phrase.REPORT_KINDS);
            case Stage.Following open -> StatusTalk.remind(talk, Phrase.REPORT_KINDS);
            case Stage.Retyping retyping -> new Turn(talk, talk.confide(Phrase.NOT_READABLE, List.of()));
            default -> new Turn(talk, talk.say(Phrase.NOT_READABLE));
        };
    }
}
