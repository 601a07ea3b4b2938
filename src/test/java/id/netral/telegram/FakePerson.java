package id.netral.telegram;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Somebody who writes to the bot in a private chat of {@link FakeBotApi}. Not for use from several threads at once. */
public final class FakePerson {
    private static final Duration MESSAGE_LIFETIME = Duration.ofDays(1);
    private static final Duration CALLBACK_LIFETIME = Duration.ofSeconds(150);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final FakeBotApi api;
    private final long chat;
    private final String firstName;
    private final String username;
    private int lastOwn;
    private int seen;

    FakePerson(FakeBotApi api, long chat, String firstName, String username) {
        this.api = api;
        this.chat = chat;
        this.firstName = firstName;
        this.username = username;
    }

    public long chatId() {
        return chat;
    }

    /** @return the message's id */
    public int says(String text) {
        return sends(message -> message.put("text", text));
    }

    /** Changes the text of this person's last message. */
    public void edits(String text) {
        edits("text", text);
    }

    /** Changes the caption of this person's last message. */
    public void editsCaption(String text) {
        edits("caption", text);
    }

    private void edits(String part, String text) {
        ObjectNode message = message(lastOwn).put("edit_date", api.clock().instant().getEpochSecond()).put(part, text);
        api.update("edited_message", update("edited_message", message), MESSAGE_LIFETIME);
    }

    /** Presses the button on the newest message that has it; returns the callback's id. */
    public String presses(String label) {
        SentMessage with = api.messages(chat).reversed().stream()
                .filter(message -> message.labels().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message has a button " + label));
        return presses(with, label);
    }

    public String presses(SentMessage on, String label) {
        SentMessage.Key key = on.keyboard().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
        ObjectNode message = api.chats().describe(chat, on.id()).put("text", on.text());
        message.set("from", FakeMethods.me());
        return presses(message, key.data());
    }

    /** Presses a button on a message that Telegram does not hand out any more. */
    public String pressesOnInaccessible(String data) {
        return presses(api.chats().describe(chat, 12).put("date", 0), data);
    }

    private String presses(ObjectNode message, String data) {
        String id = "44" + NUMBERS.incrementAndGet();
        api.chats().callback(id);
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("id", id).put("chat_instance", "-77" + chat).put("data", data);
        query.set("from", user());
        query.set("message", message);
        api.update("callback_query", update("callback_query", query), CALLBACK_LIFETIME);
        return id;
    }

    /** A compressed photo, as Telegram offers it in two sizes. */
    public int sendsPhoto(byte[] content, String caption) {
        String small = file("photos/s", new byte[] {1}, 1);
        String large = file("photos/l", content, content.length);
        return sends(message -> {
            var sizes = message.putArray("photo");
            size(sizes.addObject(), small, 90, 1);
            size(sizes.addObject(), large, 1280, content.length);
            caption(message, caption);
        });
    }

    public int sendsDocument(String name, String mediaType, byte[] content, String caption) {
        return sendsDocument(name, mediaType, content, content.length, caption);
    }

    /** @param claimedSize the size that Telegram states; above 20 MB it does not hand the file out */
    public int sendsDocument(String name, String mediaType, byte[] content, long claimedSize, String caption) {
        String id = file("documents/d", content, claimedSize);
        return sends(message -> {
            named(message.putObject("document"), id).put("file_name", name).put("mime_type", mediaType).put("file_size", claimedSize);
            caption(message, caption);
        });
    }

    public int sendsSticker() {
        return sends(message -> named(message.putObject("sticker"), "sticker").put("type", "regular").put("width", 512).put("height", 512)
                .put("is_animated", false).put("is_video", false));
    }

    public int sendsLocation() {
        return sends(message -> message.putObject("location").put("latitude", -0.0226).put("longitude", 109.3307));
    }

    public int sendsVoice() {
        return sends(message -> named(message.putObject("voice"), "voice").put("duration", 3));
    }

    public int sendsVideo() {
        return sends(message -> named(message.putObject("video"), "video").put("width", 640).put("height", 480).put("duration", 3));
    }

    public int sendsContact() {
        return sends(message -> message.putObject("contact").put("phone_number", "+62000").put("first_name", "Budi"));
    }

    /** Sends a message whose kind the given action sets. */
    public int sends(Consumer<ObjectNode> content) {
        lastOwn = api.chats().addFromPerson(chat);
        ObjectNode message = message(lastOwn);
        content.accept(message);
        api.update("message", update("message", message), MESSAGE_LIFETIME);
        return lastOwn;
    }

    public void blocksBot() {
        api.chats().block(chat, true);
    }

    public void unblocksBot() {
        api.chats().block(chat, false);
    }

    /** Deletes a message on both sides, of which the bot learns nothing. */
    public void deletes(int messageId) {
        api.chats().forget(chat, messageId);
    }

    public boolean sees(int messageId) {
        return api.chats().exists(chat, messageId);
    }

    /** The bot's next message that was not returned before; waits for it. */
    public SentMessage awaitReply() {
        int next = seen++;
        api.await("a message of the bot", () -> api.chats().everSent(chat).size() > next);
        return api.chats().everSent(chat).get(next);
    }

    public List<SentMessage> awaitReplies(int count) {
        var replies = new ArrayList<SentMessage>();
        for (int i = 0; i < count; i++) {
            replies.add(awaitReply());
        }
        return replies;
    }

    private String file(String path, byte[] content, long claimedSize) {
        int number = NUMBERS.incrementAndGet();
        String id = "file" + number;
        api.store(id, path + number + ".bin", content, claimedSize);
        return id;
    }

    private static ObjectNode named(ObjectNode file, String id) {
        return file.put("file_id", id).put("file_unique_id", "u" + id);
    }

    private static void size(ObjectNode size, String id, int width, long bytes) {
        named(size, id).put("width", width).put("height", width * 3 / 4).put("file_size", bytes);
    }

    private static void caption(ObjectNode message, String caption) {
        if (!caption.isEmpty()) {
            message.put("caption", caption);
        }
    }

    private ObjectNode message(int id) {
        ObjectNode message = api.chats().describe(chat, id);
        ((ObjectNode) message.get("chat")).put("first_name", firstName).put("username", username);
        message.set("from", user());
        return message;
    }

    private ObjectNode user() {
        return JsonNodeFactory.instance.objectNode().put("id", chat).put("is_bot", false).put("first_name", firstName)
                .put("username", username).put("language_code", "id");
    }

    private static ObjectNode update(String kind, ObjectNode content) {
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        update.set(kind, content);
        return update;
    }
}
