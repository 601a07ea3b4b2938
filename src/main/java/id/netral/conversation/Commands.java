package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people, and inspectors in their chats, can ask for with a slash. */
final class Commands {
    private final QuestionTalk asking;
    private final ReportTalk reporting;
    private final StatusTalk following;
    private final InspectorTalk inspecting;
    private final PrivacyNotice privacy;

    Commands(QuestionTalk asking, ReportTalk reporting, StatusTalk following, InspectorTalk inspecting, PrivacyNotice privacy) {
        this.asking = asking;
        this.reporting = reporting;
        this.following = following;
        this.inspecting = inspecting;
        this.privacy = privacy;
    }

    /** Empty when there is no such command. */
    Optional<Turn> carryOut(Talk talk, ChatKey chat, Command command) {
        Optional<Card> inspected = chat.officer().flatMap(officer -> inspecting.carryOut(talk, officer, command));
        return inspected.map(card -> new Turn(talk, card)).or(() -> Optional.ofNullable(turn(talk, chat, command.name(), command.rest())));
    }

    private Turn turn(Talk talk, ChatKey chat, String name, String rest) {
        return switch (name) {
            case "/start", "/mulai" -> beginAnew(talk);
            case "/bantuan", "/help" -> new Turn(talk, help(talk, chat)).withReminder();
            case "/lapor", "/report" -> rest.isEmpty() ? reporting.begin(talk) : report(talk, rest);
            case "/batal", "/cancel" -> reporting.cancel(talk);
            case "/status" -> status(talk, chat, rest);
            case "/bahasa", "/language" -> language(talk, rest);
            case "/en", "/id" -> language(talk, name.substring(1));
            case "/privasi", "/privacy" -> new Turn(talk, privacy.card(talk)).withReminder();
            case "/keluar", "/quit", "/exit" -> new Turn(closed(talk), farewell(talk));
            default -> null;
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
            return ReportTalk.remind(talk, Phrase.STILL_WRITING);
        }
        return code.isEmpty() ? new Turn(talk, StatusTalk.usage(talk)).withReminder() : following.look(talk, chat, code);
    }

    /** Invites a question, which must not become a message to the inspectors. */
    private Turn beginAnew(Talk talk) {
        Card welcome = talk.say(Phrase.WELCOME);
        return new Turn(closed(talk), talk.stage() instanceof Stage.Following open
                ? welcome.followedBy(talk.confide(Phrase.STATUS_CLOSED_TOO, List.of(), open.number()))
                : welcome).withReminder();
    }

    /** The talk without a report that is followed; a draft stays. */
    private static Talk closed(Talk talk) {
        return talk.stage() instanceof Stage.Draft ? talk : talk.at(new Stage.Asking());
    }

    private Turn language(Talk talk, String wanted) {
        Optional<Language> language = Language.named(wanted).or(() -> Wish.language(wanted));
        return language.map(other -> asking.translate(talk, other)).orElseGet(() -> new Turn(talk, talk.say(Phrase.LANGUAGE_USAGE))).withReminder();
    }

    private static Card farewell(Talk talk) {
        Card farewell = new Card("", talk.words(Phrase.FAREWELL), List.of(), Set.of(Card.Trait.FAREWELL));
        return talk.stage() instanceof Stage.Draft ? farewell.followedBy(talk.confide(Phrase.FAREWELL_DRAFT, List.of())) : farewell;
    }

    private static Card help(Talk talk, ChatKey chat) {
        return chat.officer().isEmpty()
                ? talk.say(Phrase.HELP)
                : new Card("", talk.words(Phrase.HELP) + "\n\n" + talk.words(Phrase.INSPECT_HELP));
    }
}
