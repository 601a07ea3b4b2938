package id.netral.conversation;

import id.netral.conversation.Talk.Stage;
import id.netral.reports.Attachment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The talks that are going on, in memory; one is forgotten half an hour after its last message. */
final class Talks {
    static final Duration MEMORY = Duration.ofMinutes(30);
    /** Beyond this the oldest go, those without a draft first. */
    static final int MOST = 5_000;

    private static final Comparator<Map.Entry<ChatKey, Talk>> LEAST_MISSED = Comparator
            .comparing((Map.Entry<ChatKey, Talk> entry) -> !(entry.getValue().stage() instanceof Stage.Asking))
            .thenComparing(entry -> entry.getValue().heard());

    private final Map<ChatKey, Talk> talks = new ConcurrentHashMap<>();

    /** The talk that the message goes on with, as it was or fresh. */
    Talk resume(Message message, Instant now) {
        forgetOld(now);
        Talk talk = talks.get(message.chat());
        return talk == null ? Talk.begin(message, now) : talk.heardAt(now);
    }

    void forgetOld(Instant now) {
        talks.values().removeIf(talk -> talk.heard().plus(MEMORY).isBefore(now));
    }

    void keep(ChatKey chat, Talk talk) {
        if (talks.put(chat, talk) == null && talks.size() > MOST) {
            talks.entrySet().stream().filter(entry -> !entry.getKey().equals(chat)).min(LEAST_MISSED)
                    .ifPresent(entry -> talks.remove(entry.getKey(), entry.getValue()));
        }
    }

    int size() {
        return talks.size();
    }

    /** How many bytes of pictures and documents lie in drafts. */
    long bytesOfDrafts() {
        return talks.values().stream().flatMap(talk -> attachments(talk).stream()).mapToLong(Attachment::size).sum();
    }

    private static List<Attachment> attachments(Talk talk) {
        return talk.stage() instanceof Stage.Draft draft ? draft.report().attachments() : List.of();
    }
}
