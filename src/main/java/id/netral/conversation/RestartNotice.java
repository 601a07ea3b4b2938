package id.netral.conversation;

import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells people who write on after a restart that a draft of before is gone. Who had one is not known any more, so everybody is
 * told, once, for as long as a draft could have lived.
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
        if (!clock.instant().isBefore(end)) {
            told.clear();
            return card;
        }
        boolean first = told.add(message.chat());
        if (!first || !(message instanceof Message.Text(ChatKey _, String text, boolean _)) || text.strip().startsWith("/")) {
            return card;
        }
        Language language = LanguageGuess.of(text).orElse(Language.ID);
        return card.followedBy(Wording.text(language, Phrase.RESTARTED));
    }
}
