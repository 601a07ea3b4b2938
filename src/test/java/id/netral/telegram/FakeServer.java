package id.netral.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side of the fake: envelope, token, faults, and the schema that every request is held against. */
final class FakeServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final byte[] PAGE = "<html><h1>Bad Gateway</h1></html>".getBytes(StandardCharsets.UTF_8);

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** A request that reached the server, in the documented spelling. */
    record Call(String method, JsonNode parameters) {}

    private record Answer(int status, String type, byte[] body, int retryAfter) {}

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Schema schema = new Schema();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Integer> settled = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final FakeMethods methods;
    private final HttpServer http;
    private String token;
    private boolean dark;

    FakeServer(FakeMethods methods, String token) throws IOException {
        this.methods = methods;
        this.token = token;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    URI uri() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + http.getAddress().getPort());
    }

    synchronized void setToken(String other) {
        token = other;
    }

    synchronized void setDark(boolean on) {
        dark = on;
    }

    synchronized void fail(String method, Fault fault) {
        faults.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(fault);
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** Holds an object that the fake itself makes against the schema. */
    void check(String type, JsonNode object) {
        schema.problemsOfObject(type, object).forEach(problem -> violation("the fake: " + problem));
    }

    private synchronized void violation(String sentence) {
        violations.add(sentence);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = answer(exchange, body);
            if (answer == null) {
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type);
            if (answer.retryAfter > 0) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(answer.retryAfter));
            }
            exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
            exchange.getResponseBody().write(answer.body);
        } catch (IOException clientHasGone) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            violation("the fake failed: " + e);
        }
    }

    /** Null: nothing is answered, the connection breaks. */
    private Answer answer(HttpExchange exchange, byte[] body) throws InterruptedException {
        String path = exchange.getRequestURI().getPath();
        if (isDark()) {
            return null;
        }
        if (path.startsWith("/file/bot")) {
            return file(path.substring("/file/bot".length()));
        }
        int slash = path.lastIndexOf('/');
        if (!path.startsWith("/bot") || slash < 4) {
            return refusal(Refusal.of(404, "Not Found"));
        }
        String given = path.substring(4, slash);
        String method = schema.method(path.substring(slash + 1));
        try {
            checkToken(given);
            if (method == null) {
                violation("no such method: " + path.substring(slash + 1));
                throw Refusal.of(404, "Not Found: method not found");
            }
            return carryOut(method, parameters(exchange, method, body));
        } catch (Refusal refusal) {
            return refusal(refusal);
        }
    }

    private Answer carryOut(String method, ObjectNode parameters) throws Refusal, InterruptedException {
        schema.problemsOfRequest(method, parameters).forEach(this::violation);
        arrived(method, parameters);
        try {
            return carryOut(method, parameters, nextFault(method));
        } finally {
            settled(method);
        }
    }

    private Answer carryOut(String method, ObjectNode parameters, Fault fault) throws Refusal, InterruptedException {
        return switch (fault) {
            case null -> success(methods.call(method, parameters));
            case Fault.TooMany(int seconds) -> throw Refusal.tooMany(seconds);
            case Fault.Refused(int code, String description) -> throw Refusal.of(code, description);
            case Fault.Page(int code) -> new Answer(code, "text/html", PAGE, 0);
            case Fault.Broken() -> null;
            case Fault.Lost() -> {
                methods.call(method, parameters);
                yield null;
            }
        };
    }

    private synchronized Fault nextFault(String method) {
        Deque<Fault> waiting = faults.get(method);
        return waiting == null ? null : waiting.poll();
    }

    private void arrived(String method, ObjectNode parameters) {
        synchronized (this) {
            calls.add(new Call(method, parameters));
        }
        methods.chats.changed();
    }

    private void settled(String method) {
        synchronized (this) {
            settled.merge(method, 1, Integer::sum);
        }
        methods.chats.changed();
    }

    /** How many calls of the method were carried out or refused. */
    synchronized int settledCalls(String method) {
        return settled.getOrDefault(method, 0);
    }

    private synchronized boolean isDark() {
        return dark;
    }

    private synchronized void checkToken(String given) throws Refusal {
        if (!given.contains(":") || given.startsWith("0") || given.length() > 80 || given.contains("/")) {
            throw Refusal.of(401, "Unauthorized: invalid token specified");
        }
        if (!given.equals(token)) {
            throw Refusal.of(401, "Unauthorized");
        }
    }

    /** Query string before body; the library repeats the method's name in the body, which the server ignores. */
    private ObjectNode parameters(HttpExchange exchange, String method, byte[] body) {
        ObjectNode parameters = JSON.createObjectNode();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            form(query, parameters);
        }
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String text = new String(body, StandardCharsets.UTF_8);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            form(text, parameters);
        } else if (body.length > 0) {
            try {
                JSON.readTree(text).properties().forEach(field -> parameters.putIfAbsent(field.getKey(), field.getValue()));
            } catch (IOException e) {
                violation(method + ": the body is no JSON");
            }
        }
        if (parameters.path("method").asText("").equalsIgnoreCase(method)) {
            parameters.remove("method");
        }
        return parameters;
    }

    private void form(String text, ObjectNode parameters) {
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8);
            parameters.putIfAbsent(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), typed(value));
        }
    }

    private static JsonNode typed(String value) {
        try {
            JsonNode node = JSON.readTree(value);
            return node == null || node.isMissingNode() ? JSON.getNodeFactory().textNode(value) : node;
        } catch (IOException plainText) {
            return JSON.getNodeFactory().textNode(value);
        }
    }

    private Answer file(String tokenAndPath) {
        int slash = tokenAndPath.indexOf('/');
        String path = tokenAndPath.substring(slash + 1);
        synchronized (this) {
            if (slash < 0 || !tokenAndPath.substring(0, slash).equals(token)) {
                return refusal(Refusal.of(401, "Unauthorized"));
            }
            if (nextFault("file") instanceof Fault.Page(int code)) {
                return new Answer(code, "text/html", new byte[0], 0);
            }
        }
        return methods.files.values().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> new Answer(200, "application/octet-stream", file.content(), 0))
                .orElseGet(() -> refusal(Refusal.of(404, "Not Found")));
    }

    private static Answer success(JsonNode result) {
        ObjectNode envelope = JSON.createObjectNode().put("ok", true);
        envelope.set("result", result);
        return new Answer(200, "application/json", envelope.toString().getBytes(StandardCharsets.UTF_8), 0);
    }

    private static Answer refusal(Refusal refusal) {
        ObjectNode envelope = JSON.createObjectNode().put("ok", false).put("error_code", refusal.code).put("description", refusal.getMessage());
        if (refusal.retryAfter > 0) {
            envelope.putObject("parameters").put("retry_after", refusal.retryAfter);
        }
        return new Answer(refusal.code, "application/json", envelope.toString().getBytes(StandardCharsets.UTF_8), refusal.retryAfter);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
