package id.netral.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The methods of the Bot API that the fake carries out, with the server's rules and complaints. */
final class FakeMethods {
    private static final int MAX_SOURCE_BYTES = 32_768;
    private static final int MAX_CODE_POINTS = 4096;
    private static final long MAX_FILE = 20L << 20;
    private static final long MAX_SENT_FILE = 50L << 20;

    /** A file on Telegram's disk. */
    record Stored(String path, byte[] content, long claimedSize) {}

    final UpdateQueue queue;
    final FakeChats chats;
    final Map<String, Stored> files = new ConcurrentHashMap<>();
    /** Parts of requests that carry a file, by the word that the parameters name them with. */
    final Map<String, SentMessage.File> uploads = new ConcurrentHashMap<>();
    final Map<String, JsonNode> menus = new ConcurrentHashMap<>();

    FakeMethods(UpdateQueue queue, FakeChats chats) {
        this.queue = queue;
        this.chats = chats;
    }

    /** @param method as spelt in the documentation */
    JsonNode call(String method, JsonNode parameters) throws Refusal, InterruptedException {
        return switch (method) {
            case "getMe" -> me().put("can_join_groups", true).put("can_read_all_group_messages", false).put("supports_inline_queries", false);
            case "getUpdates" -> queue.poll(parameters);
            case "deleteWebhook" -> {
                queue.setWebhook("");
                yield BooleanNode.TRUE;
            }
            case "setMyCommands" -> setMyCommands(parameters);
            case "sendMessage" -> sendMessage(parameters);
            case "sendDocument" -> sendDocument(parameters);
            case "answerCallbackQuery" -> answerCallbackQuery(parameters);
            case "deleteMessage" -> {
                chats.delete(chat(parameters), parameters.path("message_id").asInt());
                yield BooleanNode.TRUE;
            }
            case "deleteMessages" -> deleteMessages(parameters);
            case "getFile" -> getFile(parameters);
            default -> throw Refusal.of(404, "Not Found: the fake has no method " + method);
        };
    }

    static ObjectNode me() {
        return JsonNodeFactory.instance.objectNode().put("id", 700_100).put("is_bot", true).put("first_name", "Netral").put("username", "netral_uji_bot");
    }

    private static long chat(JsonNode parameters) throws Refusal {
        String id = parameters.path("chat_id").asText();
        if (id.isEmpty()) {
            throw Refusal.badRequest("chat_id is empty");
        }
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("chat not found");
        }
    }

    private JsonNode sendMessage(JsonNode parameters) throws Refusal {
        String source = parameters.path("text").asText();
        if (source.isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (source.getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE_BYTES) {
            throw Refusal.badRequest("text is too long");
        }
        TelegramHtml.Parsed parsed = parse(parameters.path("parse_mode").asText(""), source);
        String text = parsed.text().strip();
        if (text.isEmpty()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (text.codePointCount(0, text.length()) > MAX_CODE_POINTS) {
            throw Refusal.badRequest("message is too long");
        }
        List<SentMessage.Key> keyboard = keyboard(parameters.path("reply_markup").path("inline_keyboard"));
        boolean isProtected = parameters.path("protect_content").asBoolean();
        ObjectNode message = chats.addFromBot(chat(parameters), new SentMessage(0, text, source, parsed.bold(), keyboard, isProtected, Optional.empty()));
        message.set("from", me());
        message.put("text", text);
        if (isProtected) {
            message.put("has_protected_content", true);
        }
        return message;
    }

    private JsonNode sendDocument(JsonNode parameters) throws Refusal {
        SentMessage.File file = uploads.remove(parameters.path("document").asText());
        if (file == null) {
            throw Refusal.badRequest("wrong remote file identifier specified: wrong string length");
        }
        if (file.content().length == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        if (file.content().length > MAX_SENT_FILE) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        boolean isProtected = parameters.path("protect_content").asBoolean();
        var view = new SentMessage(0, "", "", List.of(), List.of(), isProtected, Optional.of(file));
        ObjectNode message = chats.addFromBot(chat(parameters), view);
        message.set("from", me());
        message.putObject("document").put("file_id", "sent").put("file_unique_id", "usent").put("file_name", file.name())
                .put("file_size", file.content().length);
        return message;
    }

    private static TelegramHtml.Parsed parse(String mode, String source) throws Refusal {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "", "none" -> new TelegramHtml.Parsed(source, List.of());
            case "html" -> TelegramHtml.parse(source);
            case "markdown", "markdownv2" -> throw Refusal.badRequest("the fake cannot parse " + mode);
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
    }

    private static List<SentMessage.Key> keyboard(JsonNode rows) throws Refusal {
        var keys = new ArrayList<SentMessage.Key>();
        for (int row = 0; row < rows.size(); row++) {
            for (JsonNode button : rows.get(row)) {
                keys.add(key(row, button.path("text").asText(), button.path("callback_data").asText()));
            }
        }
        return List.copyOf(keys);
    }

    private static SentMessage.Key key(int row, String label, String data) throws Refusal {
        if (label.isBlank()) {
            throw Refusal.badRequest("inline keyboard button text must be non-empty");
        }
        if (data.isEmpty()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new SentMessage.Key(row, label, data);
    }

    private JsonNode answerCallbackQuery(JsonNode parameters) throws Refusal {
        if (parameters.path("text").asText("").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        chats.answer(parameters.path("callback_query_id").asText());
        return BooleanNode.TRUE;
    }

    private JsonNode deleteMessages(JsonNode parameters) throws Refusal {
        var ids = new ArrayList<Integer>();
        parameters.path("message_ids").forEach(id -> ids.add(id.asInt()));
        if (ids.isEmpty() || ids.size() > 100) {
            throw Refusal.badRequest(ids.isEmpty() ? "message identifiers are not specified" : "too many message identifiers specified");
        }
        chats.delete(chat(parameters), ids);
        return BooleanNode.TRUE;
    }

    private JsonNode setMyCommands(JsonNode parameters) throws Refusal {
        String language = parameters.path("language_code").asText("");
        if (!language.matches("([a-z]{2})?")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        JsonNode commands = parameters.path("commands");
        if (commands.size() > 100) {
            throw Refusal.badRequest("too many commands specified");
        }
        for (JsonNode command : commands) {
            checkCommand(command.path("command").asText().strip().replaceFirst("^/", ""), command.path("description").asText());
        }
        menus.put(language, commands);
        return BooleanNode.TRUE;
    }

    private static void checkCommand(String name, String description) throws Refusal {
        if (name.length() > 32) {
            throw Refusal.badRequest("Command length must not exceed 32");
        }
        if (!name.matches("[a-z0-9_]+")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isBlank()) {
            throw Refusal.badRequest("Command description must be non-empty");
        }
        if (description.length() > 256) {
            throw Refusal.badRequest("Command description length must not exceed 256");
        }
    }

    private JsonNode getFile(JsonNode parameters) throws Refusal {
        String id = parameters.path("file_id").asText();
        if (id.isEmpty()) {
            throw Refusal.badRequest("file_id not specified");
        }
        Stored file = files.get(id);
        if (file == null) {
            throw Refusal.badRequest("wrong file_id or the file is temporarily unavailable");
        }
        if (file.claimedSize > MAX_FILE) {
            throw Refusal.badRequest("file is too big");
        }
        return JsonNodeFactory.instance.objectNode().put("file_id", id).put("file_unique_id", "u" + id)
                .put("file_size", file.claimedSize).put("file_path", file.path);
    }
}
