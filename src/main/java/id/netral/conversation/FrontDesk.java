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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        this.inspecting = new InspectorTalk(intake, terms.deadlines());
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
        if (text.startsWith("/")) {
            return command(talk, message, text);
        }
        return Typed.button(before.stage(), text).map(pressed -> press(talk, message.chat(), pressed))
                .or(() -> Wish.language(text).map(language -> beside(asking.translate(talk, language))))
                .orElseGet(() -> words(talk, message, text));
    }

    /** Nothing is done or stored a second time; only a question is answered anew, and a slip in retyping can be put right. */
    private Turn edited(Talk talk, Message.Edited message, String text) {
        return switch (talk.stage()) {
            case Stage.Draft draft -> reporting.remind(talk, Phrase.REPORT_NO_EDIT);
            case Stage.Following open -> following.remind(talk, Phrase.MESSAGE_NO_EDIT);
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
            case Stage.Telling telling when blank -> reporting.remind(talk, Phrase.STILL_WRITING);
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
            case SHOW -> asking.show(talk, pressed).map(this::beside).orElseGet(() -> outdated(talk));
            case BASIS -> asking.basis(talk, pressed).map(this::beside).orElseGet(() -> outdated(talk));
            case REPORT -> reporting.begin(talk);
            case DONE -> own && talk.stage() instanceof Stage.Draft draft ? reporting.review(talk, draft) : over(talk, Phrase.REPORT_OVER);
            case ADD -> own && talk.stage() instanceof Stage.Draft draft ? reporting.addMore(talk, draft) : over(talk, Phrase.REPORT_OVER);
            case CANCEL -> own ? reporting.cancel(talk) : over(talk, Phrase.REPORT_OVER);
            case SEND -> own && talk.stage() instanceof Stage.Draft draft
                    ? reporting.send(talk, chat, draft)
                    : reporting.sendAgain(talk, pressed.subject()).map(this::beside).orElseGet(() -> over(talk, Phrase.REPORT_GONE));
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
                ? reporting.remind(talk, Phrase.STILL_WRITING)
                : beside(new Turn(talk, talk.say(Phrase.OLD_BUTTON)));
    }

    /** The draft that a button belongs to is sent, cancelled or forgotten. */
    private Turn over(Talk talk, Phrase phrase) {
        return talk.stage() instanceof Stage.Draft
                ? reporting.remind(talk, Phrase.REPORT_OTHER)
                : beside(new Turn(talk, talk.confide(phrase, List.of())));
    }

    private Turn command(Talk talk, Message.Text message, String text) {
        String[] parts = text.split("\\s+", 2);
        String name = parts[0].split("@", 2)[0].toLowerCase(Locale.ROOT);
        String rest = parts.length > 1 ? parts[1].strip() : "";
        Optional<Card> inspected = message.chat().officer().flatMap(officer -> inspecting.command(talk, officer, name, rest, today()));
        return inspected.map(card -> new Turn(talk, card)).orElseGet(() -> command(talk, message, name, rest));
    }

    private Turn command(Talk talk, Message.Text message, String name, String rest) {
        ChatKey chat = message.chat();
        return switch (name) {
            case "/start", "/mulai" -> beginAnew(talk);
            case "/bantuan", "/help" -> beside(new Turn(talk, help(talk, chat)));
            case "/lapor", "/report" -> rest.isEmpty() ? reporting.begin(talk) : report(talk, rest);
            case "/batal", "/cancel" -> reporting.cancel(talk);
            case "/status" -> status(talk, chat, rest);
            case "/bahasa", "/language" -> language(talk, rest);
            case "/en", "/id" -> language(talk, name.substring(1));
            case "/privasi", "/privacy" -> beside(new Turn(talk, privacy(talk)));
            case "/keluar", "/quit", "/exit" ->
                new Turn(closed(talk), new Card("", talk.words(Phrase.FAREWELL), List.of(), Set.of(Card.Trait.FAREWELL)));
            default -> Typed.button(talk.stage(), name).map(pressed -> press(talk, chat, pressed))
                    .orElseGet(() -> beside(new Turn(talk, talk.say(Phrase.UNKNOWN_COMMAND))));
        };
    }

    /** Begins a report with its first words, or goes on with the one that is being written. */
    private Turn report(Talk talk, String text) {
        Turn begun = reporting.begin(talk);
        if (!(begun.next().stage() instanceof Stage.Draft draft)) {
            return begun;
        }
        Turn told = reporting.tell(begun.next(), draft, text);
        return talk.stage() instanceof Stage.Draft ? told : new Turn(told.next(), begun.card().followedBy(told.card().text()));
    }

    private Turn status(Talk talk, ChatKey chat, String code) {
        if (talk.stage() instanceof Stage.Draft) {
            return reporting.remind(talk, Phrase.STILL_WRITING);
        }
        return code.isEmpty() ? beside(new Turn(talk, StatusTalk.usage(talk))) : following.look(talk, chat, code);
    }

    /** Invites a question, which must not become a message to the inspectors. */
    private Turn beginAnew(Talk talk) {
        Card welcome = talk.say(Phrase.WELCOME);
        return beside(new Turn(closed(talk), talk.stage() instanceof Stage.Following open
                ? welcome.followedBy(talk.confide(Phrase.STATUS_CLOSED_TOO, List.of(), open.number()))
                : welcome));
    }

    /** The talk without a report that is followed; a draft stays. */
    private static Talk closed(Talk talk) {
        return talk.stage() instanceof Stage.Draft ? talk : talk.at(new Stage.Asking());
    }

    /** Says beside something else which report the next words belong to. */
    private Turn beside(Turn turn) {
        Talk talk = turn.next();
        return switch (talk.stage()) {
            case Stage.Draft draft -> new Turn(talk, turn.card().followedBy(reporting.remind(talk, Phrase.STILL_WRITING).card()));
            case Stage.Following(var _, String number, var _) ->
                new Turn(talk, turn.card().followedBy(following.remind(talk, Phrase.STATUS_OPEN, number).card()));
            default -> turn;
        };
    }

    private Turn language(Talk talk, String wanted) {
        Optional<Language> language = Language.named(wanted).or(() -> Wish.language(wanted));
        return beside(language.map(other -> asking.translate(talk, other)).orElseGet(() -> new Turn(talk, talk.say(Phrase.LANGUAGE_USAGE))));
    }

    private static Card help(Talk talk, ChatKey chat) {
        return chat.officer().isEmpty()
                ? talk.say(Phrase.HELP)
                : new Card("", talk.words(Phrase.HELP) + "\n\n" + talk.words(Phrase.INSPECT_HELP));
    }

    /** Says what is true of the settings in force. */
    private Card privacy(Talk talk) {
        int keys = intake.get().recipients().keys().size();
        String reports = intake.get().accepting() ? talk.words(Phrase.PRIVACY_OPEN, keys) : talk.words(Phrase.PRIVACY_CLOSED);
        String notices = terms.inspectors() == 0 ? "" : "\n\n" + talk.words(Phrase.PRIVACY_NOTICES, Rounds.LENGTH.toMinutes());
        return new Card(talk.words(Phrase.PRIVACY_HEADING), talk.words(Phrase.PRIVACY, Talks.MEMORY.toMinutes(), reports + notices,
                terms.retention().daysAfterEnd(), terms.retention().daysAtMost(), talk.words(terms.channel().privacy())));
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
            case Stage.Draft draft -> reporting.remind(talk, Phrase.REPORT_KINDS);
            case Stage.Following open -> following.remind(talk, Phrase.REPORT_KINDS);
            case Stage.Retyping retyping -> new Turn(talk, talk.confide(Phrase.NOT_READABLE, List.of()));
            default -> new Turn(talk, talk.say(Phrase.NOT_READABLE));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
