package id.netral.telegram;

import id.netral.conversation.Card;
import id.netral.conversation.Message.TooLongException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.File;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Single calls to the Bot API, without any retry. */
final class BotApi implements AutoCloseable {
    private static final int CONCURRENT_CALLS = 64;
    private static final int CONCURRENT_DOWNLOADS = 4;
    private static final int CONCURRENT_DOCUMENTS = 2;
    private static final int POLL_SECONDS = 25;
    private static final int BATCH = 100;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).factory());
    private final Semaphore downloads = new Semaphore(CONCURRENT_DOWNLOADS, true);
    private final Semaphore documents = new Semaphore(CONCURRENT_DOCUMENTS, true);
    private final OkHttpClient calls;
    private final OkHttpClient polls;
    private final OkHttpClient files;
    private final OkHttpTelegramClient client;
    private final OkHttpTelegramClient sender;
    private final OkHttpTelegramClient poller;
    private final HttpUrl base;
    private final String token;
    private volatile boolean pollHasLeft;

    BotApi(String token, URI api) {
        this.token = token;
        int port = api.getPort() > 0 ? api.getPort() : HttpUrl.defaultPort(api.getScheme());
        base = new HttpUrl.Builder().scheme(api.getScheme()).host(api.getHost()).port(port).build();
        calls = http(CONCURRENT_CALLS, Duration.ofSeconds(20));
        polls = http(2, Duration.ofSeconds(POLL_SECONDS + 15)).newBuilder().eventListener(new Departures()).build();
        files = calls.newBuilder().callTimeout(Duration.ofMinutes(2)).build();
        TelegramUrl url = TelegramUrl.builder().schema(base.scheme()).host(base.host()).port(port).build();
        client = new OkHttpTelegramClient(calls, token, url);
        sender = new OkHttpTelegramClient(files, token, url);
        poller = new OkHttpTelegramClient(polls, token, url);
    }

    private OkHttpClient http(int concurrent, Duration patience) {
        var dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(concurrent);
        dispatcher.setMaxRequestsPerHost(concurrent);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(patience)
                .callTimeout(patience.plusSeconds(10))
                .build();
    }

    <T extends Serializable> T call(BotApiMethod<T> method) throws ApiFailure, InterruptedException {
        try {
            return client.executeAsync(method).get();
        } catch (TelegramApiException | ExecutionException e) {
            throw ApiFailure.of(e);
        }
    }

    /** Sends a file, and returns the id of its message. */
    int send(long chat, Card.Document document, boolean isProtected) throws ApiFailure, InterruptedException {
        documents.acquire();
        try {
            return sender.executeAsync(SendDocument.builder()
                            .chatId(chat)
                            .document(new InputFile(new ByteArrayInputStream(document.content()), document.name()))
                            .protectContent(isProtected ? Boolean.TRUE : null)
                            .build())
                    .get().getMessageId();
        } catch (ExecutionException e) {
            throw ApiFailure.of(e);
        } finally {
            documents.release();
        }
    }

    /** Returns early with a failure once {@code stop} is completed. */
    Batch poll(int offset, CompletableFuture<Void> stop) throws ApiFailure, InterruptedException {
        try {
            pollHasLeft = false;
            CompletableFuture<Batch> answer = poller.executeAsync(new LenientGetUpdates(offset, POLL_SECONDS, BATCH));
            CompletableFuture.anyOf(answer, stop).get();
            if (!answer.isDone()) {
                polls.dispatcher().cancelAll();
                throw ApiFailure.stopped();
            }
            return answer.get();
        } catch (TelegramApiException | ExecutionException e) {
            throw ApiFailure.of(e);
        }
    }

    /** Whether the last poll was sent, answered or not. */
    boolean pollHasLeft() {
        return pollHasLeft;
    }

    /** Acknowledges everything below the offset; best effort. */
    void acknowledge(int offset, Duration patience) throws InterruptedException {
        try {
            poller.executeAsync(new LenientGetUpdates(offset, 0, 1)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TelegramApiException | ExecutionException | TimeoutException e) {
            polls.dispatcher().cancelAll();
        }
    }

    /** Fails, with a message that names nothing, when the file is longer than the limit or cannot be fetched. */
    byte[] download(String fileId, int limit) throws IOException {
        try {
            downloads.acquire();
            try {
                return fetch(call(new GetFile(fileId)), limit);
            } finally {
                downloads.release();
            }
        } catch (ApiFailure e) {
            throw new IOException("the file is not available: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private byte[] fetch(File file, int limit) throws IOException {
        if (file.getFilePath() == null) {
            throw new IOException("the file has no path");
        }
        HttpUrl url = base.newBuilder().addPathSegment("file").addPathSegment("bot" + token).addPathSegments(file.getFilePath()).build();
        byte[] content;
        try (Response response = files.newCall(new Request.Builder().url(url).build()).execute()) {
            if (response.code() != 200) {
                throw new FileTrouble("the file server answered with code " + response.code());
            }
            try (InputStream body = response.body().byteStream()) {
                content = body.readNBytes(Math.min(limit, Integer.MAX_VALUE - 1) + 1);
            }
        } catch (FileTrouble e) {
            throw e;
        } catch (IOException e) {
            throw new IOException("the file could not be fetched: " + e.getClass().getSimpleName());
        }
        if (content.length > limit) {
            throw new TooLongException();
        }
        return content;
    }

    /** Cuts off whatever is still under way. */
    @Override
    public void close() {
        for (OkHttpClient http : new OkHttpClient[] {calls, polls}) {
            http.dispatcher().cancelAll();
            http.connectionPool().evictAll();
        }
        threads.shutdownNow();
    }

    private final class Departures extends EventListener {
        @Override
        public void requestBodyEnd(Call call, long byteCount) {
            pollHasLeft = true;
        }
    }

    private static final class FileTrouble extends IOException {
        private static final long serialVersionUID = 1;

        FileTrouble(String message) {
            super(message);
        }
    }
}
