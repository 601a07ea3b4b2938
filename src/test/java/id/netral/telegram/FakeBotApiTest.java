package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake against the rules of the real server. */
class FakeBotApiTest {
    private final FakeBotApi api = new FakeBotApi();
    private final FakePerson siti = api.person(1);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        api.close();
    }

    private HttpRequest request(String pathAndQuery, String json) {
        return HttpRequest.newBuilder(api.uri().resolve(pathAndQuery)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build();
    }

    private static JsonNode tree(HttpResponse<String> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode call(String method, String json) throws IOException, InterruptedException {
        return tree(http.send(request("/bot" + FakeBotApi.TOKEN + "/" + method, json), HttpResponse.BodyHandlers.ofString()));
    }

    private String error(String method, String json) throws IOException, InterruptedException {
        return call(method, json).path("description").asText("none");
    }

    private CompletableFuture<JsonNode> poll(String json) {
        return http.sendAsync(request("/bot" + FakeBotApi.TOKEN + "/getUpdates", json), HttpResponse.BodyHandlers.ofString()).thenApply(FakeBotApiTest::tree);
    }

    @Test
    void answersInEnvelopesAndRefusesUnknownTokensPathsAndMethods() throws IOException, InterruptedException {
        assertTrue(call("GETME", "{}").at("/result/is_bot").asBoolean());
        assertEquals("Not Found: method not found", error("getNothing", "{}"));
        assertEquals(404, http.send(request("/x/getMe", "{}"), HttpResponse.BodyHandlers.ofString()).statusCode());
        assertEquals("Unauthorized", tree(http.send(request("/bot1:x/getMe", "{}"), HttpResponse.BodyHandlers.ofString())).path("description").asText());
        assertEquals("Unauthorized: invalid token specified", tree(http.send(request("/botx/getMe", "{}"), HttpResponse.BodyHandlers.ofString())).path("description").asText());
        api.fail("getMe", new Fault.TooMany(9));
        HttpResponse<String> limited = http.send(request("/bot" + FakeBotApi.TOKEN + "/getMe", "{}"), HttpResponse.BodyHandlers.ofString());
        assertEquals("9", limited.headers().firstValue("Retry-After").orElse(""));
        assertEquals("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 9\",\"parameters\":{\"retry_after\":9}}", limited.body());
    }

    @Test
    void recordsWhatBreaksTheSchema() throws IOException, InterruptedException {
        call("sendMessage", "{\"chat_id\":true,\"tex\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":1}]]}}");
        assertEquals(List.of("sendMessage.chat_id is not of type String", "sendMessage: required text is missing",
                "sendMessage.reply_markup.inline_keyboard[0][0].text is not of type String", "sendMessage: unknown tex").stream().sorted().toList(),
                api.violations().stream().map(line -> line.replace("of type Integer", "of type String")).sorted().toList());
    }

    @Test
    void theQueryStringComesBeforeTheBody() throws IOException, InterruptedException {
        call("sendMessage?chat_id=1&text=dari+query", "{\"chat_id\":1,\"text\":\"dari isi\"}");
        assertEquals("dari query", siti.awaitReply().text());
        assertEquals(List.of(), api.violations());
    }

    @Test
    void confirmsByOffset() throws IOException, InterruptedException {
        siti.says("a");
        siti.says("b");
        siti.says("c");
        JsonNode first = call("getUpdates", "{\"limit\":0}").get("result");
        assertEquals(1, first.size());
        int id = first.at("/0/update_id").asInt();
        assertEquals(3, api.unacknowledged());
        JsonNode rest = call("getUpdates", "{\"offset\":" + (id + 1) + ",\"limit\":1000}").get("result");
        assertEquals(2, rest.size());
        assertEquals(2, api.unacknowledged());
        assertEquals("c", call("getUpdates", "{\"offset\":-1}").at("/result/0/message/text").asText());
        assertEquals(1, api.unacknowledged());
        api.clock().advance(Duration.ofHours(25));
        assertEquals(0, api.unacknowledged());
        assertEquals(List.of(), api.violations());
    }

    @Test
    void aNewerPollEndsTheOlderOneAndAWebhookBoth() {
        CompletableFuture<JsonNode> older = poll("{\"timeout\":50,\"allowed_updates\":[\"message\"]}");
        api.awaitPolls(1);
        CompletableFuture<JsonNode> newer = poll("{\"timeout\":50}");
        CompletableFuture<Object> ended = CompletableFuture.anyOf(older, newer);
        assertTrue(((JsonNode) ended.join()).path("description").asText().startsWith("Conflict: terminated by other getUpdates request"));
        api.setWebhook("https://a.example/");
        List<String> errors = List.of(older.join().path("description").asText(), newer.join().path("description").asText());
        assertTrue(errors.contains("Conflict: terminated by setWebhook request"), errors::toString);
        assertTrue(poll("{}").join().path("description").asText().startsWith("Conflict: can't use getUpdates method while webhook is active"));
    }

    @Test
    void queuesOnlyWhatTheBotAsksFor() throws IOException, InterruptedException {
        call("getUpdates", "{\"allowed_updates\":[\"MESSAGE\",\"unknown\"]}");
        siti.pressesOnInaccessible("x");
        assertEquals(0, api.unacknowledged());
        siti.says("x");
        assertEquals(1, api.unacknowledged());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<b>x|can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        "é<x>a|can't parse entities: Unsupported start tag \"x\" at byte offset 2",
        "<b>x</i>|can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
        "x</b>|can't parse entities: Unexpected end tag at byte offset 1",
        "1 < 2|can't parse entities: Unsupported start tag \"\" at byte offset 2",
        "<b|can't parse entities: Unclosed start tag at byte offset 0",
        "<span>x</span>|can't parse entities: Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
        "<b> </b>|text must be non-empty",
        "``|message text is empty",
    })
    void refusesBadText(String text, String description) throws IOException, InterruptedException {
        String json = new ObjectMapper().createObjectNode().put("chat_id", 1).put("parse_mode", "html").put("text", text).toString();
        assertEquals("Bad Request: " + description, error("sendMessage", json));
    }

    @Test
    void countsAfterParsing() throws IOException, InterruptedException {
        assertEquals("none", error("sendMessage", "{\"chat_id\":1,\"parse_mode\":\"HTML\",\"text\":\"<b>" + "&amp;".repeat(4096) + "</b>\"}"));
        assertEquals("Bad Request: message is too long", error("sendMessage", "{\"chat_id\":1,\"text\":\"" + "a".repeat(4097) + "\"}"));
        assertEquals("Bad Request: text is too long", error("sendMessage", "{\"chat_id\":1,\"text\":\"" + "a".repeat(32_769) + "\"}"));
        assertEquals("&".repeat(4096), siti.awaitReply().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"text\":\"x\",\"callback_data\":\"ééééééééééééééééééééééééééééééééx\"}|BUTTON_DATA_INVALID",
        "{\"text\":\"x\"}|can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        "{\"text\":\"\",\"callback_data\":\"x\"}|inline keyboard button text must be non-empty",
    })
    void refusesBadButtons(String button, String description) throws IOException, InterruptedException {
        assertEquals("Bad Request: " + description,
                error("sendMessage", "{\"chat_id\":1,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[" + button + "]]}}"));
    }

    @Test
    void knowsWhoMayBeWrittenTo() throws IOException, InterruptedException {
        assertEquals("Bad Request: chat not found", error("sendMessage", "{\"chat_id\":99,\"text\":\"x\"}"));
        siti.blocksBot();
        assertEquals("Forbidden: bot was blocked by the user", error("sendMessage", "{\"chat_id\":\"1\",\"text\":\"x\"}"));
    }

    @Test
    void acceptsOneAnswerPerCallbackWithinItsTime() throws IOException, InterruptedException {
        String tooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";
        String first = siti.pressesOnInaccessible("x");
        assertEquals("none", error("answerCallbackQuery", "{\"callback_query_id\":\"" + first + "\"}"));
        assertEquals(tooOld, error("answerCallbackQuery", "{\"callback_query_id\":\"" + first + "\"}"));
        String second = siti.pressesOnInaccessible("x");
        api.clock().advance(Duration.ofSeconds(16));
        assertEquals(tooOld, error("answerCallbackQuery", "{\"callback_query_id\":\"" + second + "\"}"));
        assertFalse(api.isAnswered(second));
    }

    @Test
    void deletesBothSidesForTwoDays() throws IOException, InterruptedException {
        int old = siti.says("lama");
        api.clock().advance(Duration.ofHours(48));
        int own = call("sendMessage", "{\"chat_id\":1,\"text\":\"x\"}").at("/result/message_id").asInt();
        int fresh = siti.says("baru");
        assertEquals("none", error("deleteMessage", "{\"chat_id\":1,\"message_id\":" + own + "}"));
        assertEquals("Bad Request: message to delete not found", error("deleteMessage", "{\"chat_id\":1,\"message_id\":" + own + "}"));
        api.clock().advance(Duration.ofSeconds(1));
        String refused = "Bad Request: message can't be deleted for everyone";
        assertEquals(refused, error("deleteMessage", "{\"chat_id\":1,\"message_id\":" + old + "}"));
        assertEquals(refused, error("deleteMessages", "{\"chat_id\":1,\"message_ids\":[" + fresh + "," + old + "]}"));
        assertTrue(siti.sees(fresh));
        assertEquals("none", error("deleteMessages", "{\"chat_id\":1,\"message_ids\":[" + fresh + "," + own + "]}"));
        assertFalse(siti.sees(fresh));
        assertEquals(List.of(), api.violations());
    }

    @Test
    void handsOutFilesUnderTheTokenOnly() throws IOException, InterruptedException {
        siti.sendsPhoto(new byte[] {7, 8}, "c");
        JsonNode sizes = call("getUpdates", "{}").at("/result/0/message/photo");
        assertEquals(2, sizes.size());
        String path = call("getFile", "{\"file_id\":\"" + sizes.at("/1/file_id").asText() + "\"}").at("/result/file_path").asText();
        assertEquals("Bad Request: wrong file_id or the file is temporarily unavailable", error("getFile", "{\"file_id\":\"zz\"}"));
        HttpResponse.BodyHandler<byte[]> bytes = HttpResponse.BodyHandlers.ofByteArray();
        assertEquals(2, http.send(get("/file/bot" + FakeBotApi.TOKEN + "/" + path), bytes).body().length);
        assertEquals(401, http.send(get("/file/bot1:x/" + path), bytes).statusCode());
        assertEquals(404, http.send(get("/file/bot" + FakeBotApi.TOKEN + "/lain"), bytes).statusCode());
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(api.uri() + path)).build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Lapor|x|BOT_COMMAND_INVALID", "abcdefghijabcdefghijabcdefghijabc|x|command length must not exceed 32", "a| |command description must be non-empty"})
    void refusesBadCommands(String name, String description, String error) throws IOException, InterruptedException {
        String json = "{\"commands\":[{\"command\":\"" + name + "\",\"description\":\"" + (description == null ? "" : description) + "\"}]}";
        assertEquals("Bad Request: " + error, error("setMyCommands", json));
    }
}
