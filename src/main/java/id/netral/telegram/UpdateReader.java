package id.netral.telegram;

import id.netral.conversation.ChatKey;
import id.netral.conversation.Message.Edited;
import id.netral.conversation.Message.Other;
import id.netral.conversation.Message.Press;
import id.netral.conversation.Message.Text;
import id.netral.conversation.Message.Upload;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** Update → Message. Every field may be missing, whatever Telegram's documentation says: the library decodes unknown types to null. */
final class UpdateReader {
    private final ChatKeys keys;
    private final BotApi api;
    private final Traces traces;

    UpdateReader(ChatKeys keys, BotApi api, Traces traces) {
        this.keys = keys;
        this.api = api;
        this.traces = traces;
    }

    /** Empty for anything that needs no reply: other chats than private ones, service messages, edits of what is neither text nor part of a report. */
    Optional<Incoming> read(Update update) {
        if (update.getCallbackQuery() != null) {
            return pressed(update.getCallbackQuery());
        }
        boolean edited = update.getMessage() == null;
        Message message = edited ? update.getEditedMessage() : update.getMessage();
        if (message == null || !isPrivate(message.getChat()) || message.getMessageId() == null) {
            return Optional.empty();
        }
        ChatKey chat = keys.of(message.getChatId());
        return (edited ? edited(chat, message) : content(chat, message))
                .map(content -> new Incoming(message.getChatId(), OptionalInt.of(message.getMessageId()), content));
    }

    ChatKey key(long chat) {
        return keys.of(chat);
    }

    private Optional<Incoming> pressed(CallbackQuery query) {
        MaybeInaccessibleMessage message = query.getMessage();
        if (message == null || !isPrivate(message.getChat()) || query.getData() == null) {
            return Optional.empty();
        }
        long chat = message.getChat().getId();
        String card = message instanceof Message shown ? Objects.requireNonNullElse(shown.getText(), "") : "";
        return Optional.of(new Incoming(chat, OptionalInt.empty(), new Press(keys.of(chat), query.getData(), card)));
    }

    private static boolean isPrivate(Chat chat) {
        return chat != null && chat.getId() != null && "private".equals(chat.getType());
    }

    private Optional<id.netral.conversation.Message> edited(ChatKey chat, Message message) {
        boolean confidential = traces.has(message.getChatId(), message.getMessageId());
        return Optional.ofNullable(message.getText()).or(() -> confidential ? Optional.of(caption(message)) : Optional.empty())
                .map(text -> new Edited(chat, text, confidential));
    }

    private Optional<id.netral.conversation.Message> content(ChatKey chat, Message message) {
        if (message.getText() != null) {
            return Optional.of(new Text(chat, message.getText()));
        }
        if (isService(message)) {
            return Optional.empty();
        }
        Optional<id.netral.conversation.Message> upload = photo(chat, message).or(() -> document(chat, message));
        return upload.or(() -> Optional.of(new Other(chat)));
    }

    private Optional<id.netral.conversation.Message> photo(ChatKey chat, Message message) {
        return Stream.ofNullable(message.getPhoto())
                .flatMap(sizes -> sizes.stream())
                .filter(size -> size != null && size.getFileId() != null)
                .max(Comparator.comparingLong(UpdateReader::area))
                .map(size -> new Upload(chat, true, orZero(size.getFileSize()), caption(message),
                        limit -> api.download(size.getFileId(), limit)));
    }

    private Optional<id.netral.conversation.Message> document(ChatKey chat, Message message) {
        Document document = message.getDocument();
        if (document == null || document.getFileId() == null || message.getAnimation() != null) {
            return Optional.empty();
        }
        return Optional.of(new Upload(chat, false, orZero(document.getFileSize()), caption(message),
                limit -> api.download(document.getFileId(), limit)));
    }

    /** Notes by Telegram about the chat, to which a reply would be odd. */
    private static boolean isService(Message message) {
        return message.getPinnedMessage() != null
                || message.getMessageAutoDeleteTimerChanged() != null
                || message.getWriteAccessAllowed() != null
                || message.getChatBackgroundSet() != null
                || message.getConnectedWebsite() != null;
    }

    private static long area(PhotoSize size) {
        return orZero(size.getWidth()) * orZero(size.getHeight());
    }

    private static long orZero(Number number) {
        return number == null ? 0 : number.longValue();
    }

    private static String caption(Message message) {
        return Objects.requireNonNullElse(message.getCaption(), "");
    }
}
