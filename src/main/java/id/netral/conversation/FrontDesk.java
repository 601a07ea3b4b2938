package id.netral.conversation;

import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.answering.Answerer;
import id.netral.answering.Question;
import id.netral.conversation.Talk.Stage;
import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import id.netral.reports.Intake;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers questions and takes reports. Forgets a talk half an hour after its last message. */
public final class FrontDesk implements Desk {
    /** Longest question in characters. */
    static final int MAX_QUESTION = 1000;

    private static final Duration MEMORY = Duration.ofMinutes(30);
    private static final int SWEEP_FROM = 64;

    private final Answerer answerer;
    private final ReportTalk reporting;
    private final Clock clock;
    private final Map<ChatKey, Talk> talks = new ConcurrentHashMap<>();

    /**
     * @param intake asked for only when somebody reports
     * @param clock its zone decides what day it is
     */
    public FrontDesk(Answerer answerer, Supplier<Intake> intake, Clock clock) {
        this.answerer = answerer;
        this.reporting = new ReportTalk(intake);
        this.clock = clock;
    }

    /** The card that a transport shows before anything was said. */
    public static Card welcome(Language language) {
        return new Card("", Wording.text(language, Phrase.WELCOME));
    }

    /** What a transport says when the desk fails. */
    public static String apology(Language language) {
        return Wording.text(language, Phrase.APOLOGY);
    }

    @Override
    public Card hear(Message message) {
        Instant now = clock.instant();
        forget(now);
        Talk talk = talks.getOrDefault(message.chat(), Talk.begin(now)).heardAt(now);
        Turn turn = switch (message) {
            case Message.Text text -> text(talk, text);
            case Message.Press press -> press(talk, press.action());
            case Message.Upload upload -> notText(talk);
            case Message.Other other -> notText(talk);
            case Message.Cleaned cleaned -> new Turn(talk, say(talk, Phrase.GREETING));
        };
        talks.put(message.chat(), turn.next());
        return turn.card();
    }

    private void forget(Instant now) {
        if (talks.size() >= SWEEP_FROM || !talks.isEmpty()) {
            talks.values().removeIf(talk -> talk.heard().plus(MEMORY).isBefore(now));
        }
    }

    private Turn text(Talk talk, Message.Text message) {
        String text = message.text().strip();
        if (text.startsWith("/")) {
            return command(talk, text);
        }
        return switch (talk.stage()) {
            case Stage.Telling(var receipt, var report) -> {
                if (message.edited()) {
                    yield reporting.remind(talk, Phrase.REPORT_NO_EDIT);
                }
                yield Inert.text(text).isBlank() ? reporting.remind(talk, Phrase.STILL_WRITING) : reporting.tell(talk, receipt, report, text);
            }
            case Stage.Reviewing(var receipt, var report) -> {
                if (message.edited()) {
                    yield reporting.remind(talk, Phrase.REPORT_NO_EDIT);
                }
                yield Inert.text(text).isBlank() ? reporting.review(talk) : reporting.tell(talk, receipt, report, text);
            }
            case Stage.Retyping(var receipt) -> text.length() <= 24 && !text.contains(" ")
                    ? reporting.retype(talk, receipt, text)
                    : question(talk.at(new Stage.Asking()), text);
            case Stage.Asking asking -> question(talk, text);
        };
    }

    private Turn question(Talk before, String text) {
        Talk talk = LanguageGuess.of(text).map(before::in).orElse(before);
        int length = text.codePointCount(0, text.length());
        if (length > MAX_QUESTION) {
            return new Turn(talk, say(talk, Phrase.LONG_QUESTION, length, MAX_QUESTION));
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return new Turn(talk, say(talk, Phrase.EMPTY_QUESTION));
        }
        Answer answer = answerer.answer(new Question(text, talk.last(), today()));
        Optional<Finding> subject = answer instanceof Answer.Ruling(Finding finding, var others) ? Optional.of(finding) : Optional.empty();
        return new Turn(talk.about(text, subject), cards(talk).card(answer));
    }

    private Turn press(Talk talk, String action) {
        Optional<Action.Pressed> pressed = Action.read(action);
        if (pressed.isEmpty()) {
            return new Turn(talk, say(talk, Phrase.OLD_BUTTON));
        }
        return switch (pressed.get().action()) {
            case SHOW -> pressed.get().finding(answerer.knowledge())
                    .map(finding -> new Turn(talk.about(talk.last(), Optional.of(finding)), cards(talk).card(new Answer.Ruling(finding, List.of()))))
                    .orElseGet(() -> new Turn(talk, say(talk, Phrase.OLD_BUTTON)));
            case BASIS -> pressed.get().finding(answerer.knowledge())
                    .map(finding -> new Turn(talk, cards(talk).basis(finding)))
                    .orElseGet(() -> new Turn(talk, say(talk, Phrase.OLD_BUTTON)));
            case REPORT -> reporting.begin(talk);
            case DONE -> reporting.review(talk);
            case ADD -> reporting.addMore(talk);
            case SEND -> reporting.send(talk, pressed.get().subject());
            case CANCEL -> reporting.cancel(talk);
        };
    }

    private Turn command(Talk talk, String text) {
        String name = text.split("[\\s@]", 2)[0].toLowerCase(Locale.ROOT);
        return switch (name) {
            case "/start", "/mulai" -> new Turn(talk, say(talk, Phrase.WELCOME));
            case "/bantuan", "/help" -> new Turn(talk, say(talk, Phrase.HELP));
            case "/lapor", "/report" -> reporting.begin(talk);
            case "/batal", "/cancel" -> reporting.cancel(talk);
            case "/keluar", "/quit", "/exit" ->
                new Turn(talk, new Card("", Wording.text(talk.language(), Phrase.FAREWELL), List.of(), Set.of(Card.Trait.FAREWELL)));
            default -> new Turn(talk, say(talk, Phrase.UNKNOWN_COMMAND));
        };
    }

    private Turn notText(Talk talk) {
        return talk.stage() instanceof Stage.Telling || talk.stage() instanceof Stage.Reviewing
                ? reporting.remind(talk, Phrase.REPORT_ONLY_TEXT)
                : new Turn(talk, say(talk, Phrase.NOT_READABLE));
    }

    private AnswerCards cards(Talk talk) {
        return new AnswerCards(answerer.knowledge(), talk.language(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Card say(Talk talk, Phrase phrase, Object... values) {
        return new Card("", Wording.text(talk.language(), phrase, values));
    }
}
