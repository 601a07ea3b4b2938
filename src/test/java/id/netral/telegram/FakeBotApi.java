package id.netral.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netral.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * A Bot API server on loopback for tests. It enforces the real server's rules, holds every request against the documented
 * schema, and lets persons write to the bot. Its time is a {@link MovableClock}; only long polls and awaits use real time.
 */
public final class FakeBotApi implements AutoCloseable {
    public static final String TOKEN = "700100:AAE-uji-rahasia_0123456789abcdefghi";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock();
    private final UpdateQueue queue = new UpdateQueue(clock);
    private final FakeChats chats = new FakeChats(clock);
    private final FakeMethods methods = new FakeMethods(queue, chats);
    private final Map<Long, FakePerson> people = new ConcurrentHashMap<>();
    private final FakeServer server;

    public FakeBotApi() {
        try {
            server = new FakeServer(methods, TOKEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return server.uri();
    }

    /** The time of messages; give it to the bot too. */
    public MovableClock clock() {
        return clock;
    }

    /** A person who has pressed Start, and so may be written to; the same one for the same chat. */
    public FakePerson person(long chatId) {
        return person(chatId, "Siti", "siti_uji_" + chatId);
    }

    public FakePerson person(long chatId, String firstName, String username) {
        chats.open(chatId);
        return people.computeIfAbsent(chatId, _ -> new FakePerson(this, chatId, firstName, username));
    }

    /** What the chat shows of the bot's messages now, deleted ones left out. */
    public List<SentMessage> messages(long chatId) {
        return chats.visible(chatId);
    }

    /** All messages, of both sides, that the chat still has. */
    public int messagesOfBothSides(long chatId) {
        return chats.count(chatId);
    }

    /** Requests that broke the documented schema, and objects of the fake's own that did; to be empty at the end of a test. */
    public List<String> violations() {
        return server.violations();
    }

    /** Makes the next call of the method fail; further faults follow on further calls. "file" is the download. */
    public void fail(String method, Fault fault) {
        server.fail(method, fault);
    }

    /** While dark, every connection breaks. */
    public void setDark(boolean dark) {
        server.setDark(dark);
    }

    /** From now on no other token than this is known. */
    public void changeToken(String other) {
        server.setToken(other);
    }

    public void setWebhook(String url) {
        queue.setWebhook(url);
    }

    public String webhook() {
        return queue.webhook();
    }

    /** The parameters of every call of the method that came in so far. */
    public List<JsonNode> calls(String method) {
        return server.calls().stream().filter(call -> call.method().equals(method)).map(FakeServer.Call::parameters).toList();
    }

    /** Waits until so many calls of the method were carried out or refused. */
    public void awaitCalls(String method, int count) {
        await(count + " calls of " + method, () -> server.settledCalls(method) >= count);
    }

    /** Waits until the bot has asked for updates so many times, and the last of these polls is open or answered. */
    public void awaitPolls(int count) {
        awaitQueue(() -> queue.awaitPolls(count, PATIENCE), count + " polls did not arrive in time");
    }

    /** The menu for a language code; "" is that for everybody else. */
    public JsonNode menu(String languageCode) {
        return methods.menus.get(languageCode);
    }

    public boolean isAnswered(String callbackId) {
        return chats.isAnswered(callbackId);
    }

    /** Waits until the bot has acknowledged every update. */
    public void awaitAcknowledged() {
        awaitQueue(() -> queue.awaitEmpty(PATIENCE), "some updates were not acknowledged in time");
    }

    private static void awaitQueue(Waiting waiting, String otherwise) {
        try {
            if (!waiting.succeeds()) {
                throw new AssertionError(otherwise);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private interface Waiting {
        boolean succeeds() throws InterruptedException;
    }

    /** How many updates are not acknowledged. */
    public int unacknowledged() {
        return queue.size();
    }

    /** Queues an update as it stands, without looking at the schema; its update_id is set. */
    public void inject(String kind, String json) {
        try {
            queue.add(kind, (ObjectNode) new ObjectMapper().readTree(json), Duration.ofDays(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a condition that is asked again after each call and each change of a chat. */
    public void await(String what, BooleanSupplier condition) {
        try {
            if (!chats.await(condition, PATIENCE)) {
                throw new AssertionError("did not happen in time: " + what + "; violations: " + violations());
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    void update(String kind, ObjectNode update, Duration lifetime) {
        queue.add(kind, update, lifetime);
        server.check("Update", update);
    }

    FakeChats chats() {
        return chats;
    }

    void store(String fileId, String path, byte[] content, long claimedSize) {
        methods.files.put(fileId, new FakeMethods.Stored(path, content, claimedSize));
    }

    private static AssertionError interrupted() {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted");
    }

    @Override
    public void close() {
        queue.close();
        server.close();
    }
}
