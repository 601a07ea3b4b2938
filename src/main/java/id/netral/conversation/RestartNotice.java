package id.netral.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells people who write on after a restart that a draft of before is gone. Who had one is not known any more, so everybody is
 * told, once, for as long as a draft could have lived: with the answer to the first words that are no command. Who begins with a
 * command, or with the button that begins a report, is not told. Forgets whom it told, if {@link #forgetOld} is called now and then.
 */
public final class RestartNotice implements Desk {
    private final Desk desk;
    private final Clock clock;
    private final Instant end;
    private final Set<ChatKey> told = ConcurrentHashMap.newKeySet();

    public RestartNotice(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.end = clock.instant().plus(Talks.MEMORY);
    }

    @Override
    public Card hear(Message message) {
        Card card = desk.hear(message);
        boolean first = !isOver() && (isTyped(message) || beginsReport(message)) && told.add(message.chat());
        return first && isTyped(message) && !message.words().strip().startsWith("/")
                ? card.followedBy(Wording.inLanguageOf(message.words(), Phrase.RESTARTED))
                : card;
    }

    private static boolean isTyped(Message message) {
        return message instanceof Message.Text || message instanceof Message.Edited;
    }

    private static boolean beginsReport(Message message) {
        return message instanceof Message.Press press && press.action().equals(Action.REPORT.action());
    }

    /** To be called every minute or so: who wrote should not lie in memory until somebody else comes. */
    public void forgetOld() {
        if (isOver()) {
            told.clear();
        }
    }

    private boolean isOver() {
        return !clock.instant().isBefore(end);
    }
}
