package id.netral.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Decodes updates one by one: with the library's own method, one that it cannot decode blocks the queue for ever. */
final class LenientGetUpdates extends BotApiMethod<Batch> {
    private static final List<String> ALLOWED = List.of("message", "edited_message", "callback_query");

    @JsonProperty("offset")
    private final int offset;

    @JsonProperty("timeout")
    private final int timeout;

    @JsonProperty("limit")
    private final int limit;

    @JsonProperty("allowed_updates")
    private final List<String> allowedUpdates = ALLOWED;

    LenientGetUpdates(int offset, int timeout, int limit) {
        this.offset = offset;
        this.timeout = timeout;
        this.limit = limit;
    }

    @Override
    public String getMethod() {
        return "getUpdates";
    }

    @Override
    public Batch deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode root;
        try {
            root = OBJECT_MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("unreadable answer");
        }
        if (!root.path("ok").asBoolean()) {
            throw refusal(root);
        }
        var updates = new ArrayList<Update>();
        int next = 0;
        int unreadable = 0;
        for (JsonNode node : root.path("result")) {
            next = Math.max(next, node.path("update_id").asInt() + 1);
            try {
                updates.add(OBJECT_MAPPER.treeToValue(node, Update.class));
            } catch (JsonProcessingException | RuntimeException e) {
                unreadable++;
            }
        }
        return new Batch(updates, next, unreadable);
    }

    /** The first decoding takes about a second. */
    static void warmUp() {
        try {
            new LenientGetUpdates(0, 0, 1).deserializeResponse("""
                    {"ok":true,"result":[{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"."}}]}""");
        } catch (TelegramApiRequestException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TelegramApiRequestException refusal(JsonNode root) {
        try {
            return new TelegramApiRequestException("refused", OBJECT_MAPPER.treeToValue(root, ApiResponse.class));
        } catch (JsonProcessingException e) {
            return new TelegramApiRequestException("unreadable answer");
        }
    }
}
