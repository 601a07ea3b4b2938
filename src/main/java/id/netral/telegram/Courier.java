package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Card.Trait;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;

/** Everything that goes out: cards in the order of each chat, answers to callbacks, clean-up. */
final class Courier {
    /** About two minutes of trouble. */
    private static final int ATTEMPTS = 8;

    private static final int MAX_WAITING_CARDS = 100;
    private static final int MAX_DELETIONS = 100;

    private final BotApi api;
    private final Retrying retrying;
    private final Lanes lanes;
    private final Traces traces;
    private final Unreached unreached;
    private final Outage outage = new Outage("answers are delivered again");
    private final AtomicBoolean flooded = new AtomicBoolean();

    /** Hears how a clean-up went. */
    @FunctionalInterface
    interface Broom {
        /** For cards that ask for no clean-up. */
        Broom NONE = (_, _) -> {};

        void cleaned(int deleted, int left);
    }

    private record Outgoing(long chat) {}

    private record Callback(String id) {}

    Courier(BotApi api, Retrying retrying, Lanes lanes, Traces traces, Unreached unreached) {
        this.api = api;
        this.retrying = retrying;
        this.lanes = lanes;
        this.traces = traces;
        this.unreached = unreached;
    }

    /**
     * Returns at once.
     *
     * @param broom told after a clean-up, if the card asks for one
     */
    void send(long chat, Card card, Broom broom) {
        var lane = new Outgoing(chat);
        if (lanes.waiting(lane) >= MAX_WAITING_CARDS) {
            if (flooded.compareAndSet(false, true)) {
                Log.warn("a chat writes faster than Telegram delivers and misses answers; said once");
            }
            return;
        }
        lanes.run(lane, () -> {
            try {
                deliver(chat, card);
                if (card.has(Trait.CLEAN_UP)) {
                    cleanUp(chat, broom);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Ends the waiting sign on a pressed button; one that is too old for that is no trouble. */
    void answer(String callbackId) {
        lanes.run(new Callback(callbackId), () -> {
            try {
                api.call(AnswerCallbackQuery.builder().callbackQueryId(callbackId).build());
            } catch (ApiFailure unimportant) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void deliver(long chat, Card card) throws InterruptedException {
        try {
            for (SendMessage message : Rendering.of(chat, card)) {
                int sent = retrying.upTo(ATTEMPTS, () -> api.call(message), this::slowDown).getMessageId();
                trace(chat, card, sent);
            }
            if (card.document().isPresent()) {
                Card.Document document = card.document().get();
                boolean isProtected = card.has(Trait.CONFIDENTIAL);
                trace(chat, card, retrying.upTo(ATTEMPTS, () -> api.send(chat, document, isProtected), this::slowDown));
            }
            outage.ends();
            unreached.ends(chat);
        } catch (ApiFailure failure) {
            boolean told = failure.unreachable() && unreached.begins(chat);
            if (!told && !failure.blocked()) {
                outage.begins("an answer could not be delivered", failure.getMessage());
            }
        }
    }

    private void trace(long chat, Card card, int message) {
        if (card.has(Trait.CONFIDENTIAL)) {
            traces.remember(chat, message);
        }
    }

    private void slowDown(ApiFailure failure) {
        if (failure.tooMany()) {
            outage.begins("Telegram asks to send more slowly", failure.getMessage());
        }
    }

    private void cleanUp(long chat, Broom broom) throws InterruptedException {
        List<Integer> messages = traces.take(chat);
        int left = 0;
        for (int from = 0; from < messages.size(); from += MAX_DELETIONS) {
            left += delete(chat, messages.subList(from, Math.min(from + MAX_DELETIONS, messages.size())));
        }
        broom.cleaned(messages.size() - left, left);
    }

    private int delete(long chat, List<Integer> some) throws InterruptedException {
        var all = DeleteMessages.builder().chatId(chat).messageIds(some).build();
        try {
            retrying.upTo(ATTEMPTS, () -> api.call(all), this::slowDown);
            return 0;
        } catch (ApiFailure failure) {
            return mayBeDeletedLater(failure) ? keep(chat, some) : deleteOneByOne(chat, some);
        }
    }

    private int deleteOneByOne(long chat, List<Integer> messages) throws InterruptedException {
        int left = 0;
        for (int message : messages) {
            var one = DeleteMessage.builder().chatId(chat).messageId(message).build();
            try {
                retrying.upTo(ATTEMPTS, () -> api.call(one), this::slowDown);
            } catch (ApiFailure failure) {
                left += failure.gone() ? 0 : mayBeDeletedLater(failure) ? keep(chat, List.of(message)) : 1;
            }
        }
        return left;
    }

    private static boolean mayBeDeletedLater(ApiFailure failure) {
        return failure.passing() || failure.blocked();
    }

    /** Remembers again what the next clean-up is to delete, and returns how many that are. */
    private int keep(long chat, List<Integer> messages) {
        messages.forEach(message -> traces.remember(chat, message));
        return messages.size();
    }
}
