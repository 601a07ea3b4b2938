package id.netral.telegram;

import java.time.Duration;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A call that brought no result; carries nothing of the request, of the answer or of an address, so that it can be logged. */
final class ApiFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** Telegram's error code; 0 when no readable answer came. */
    private final int code;

    private final Detail detail;
    private final Integer retryAfter;

    private enum Detail {
        NONE,
        WEBHOOK,
        GONE,
        NO_CHAT;

        static Detail in(String description) {
            if (description == null) {
                return NONE;
            }
            return description.contains("ebhook") ? WEBHOOK
                    : description.endsWith("to delete not found") ? GONE
                    : description.endsWith("chat not found") ? NO_CHAT : NONE;
        }
    }

    private ApiFailure(String message, int code, Detail detail, Integer retryAfter) {
        super(message, null, false, false);
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    static ApiFailure stopped() {
        return new ApiFailure("stopped", 0, Detail.NONE, null);
    }

    /** Drops the cause on purpose: the library's messages contain the server's text and okhttp's may contain the address. */
    static ApiFailure of(Throwable thrown) {
        Throwable deepest = thrown;
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof TelegramApiRequestException refused && refused.getErrorCode() != null && refused.getErrorCode() > 0) {
                ResponseParameters parameters = refused.getParameters();
                return new ApiFailure(
                        "code " + refused.getErrorCode(),
                        refused.getErrorCode(),
                        Detail.in(refused.getApiResponse()),
                        parameters == null ? null : parameters.getRetryAfter());
            }
            deepest = at;
        }
        return new ApiFailure(deepest.getClass().getSimpleName(), 0, Detail.NONE, null);
    }

    boolean badToken() {
        return code == 401 || code == 404;
    }

    boolean secondPoller() {
        return code == 409 && detail != Detail.WEBHOOK;
    }

    boolean webhookIsSet() {
        return code == 409 && detail == Detail.WEBHOOK;
    }

    boolean tooMany() {
        return code == 429;
    }

    boolean blocked() {
        return code == 403;
    }

    /** Whether nothing will arrive in this chat until the person, or whoever gave its number, does something. */
    boolean unreachable() {
        return blocked() || detail == Detail.NO_CHAT;
    }

    /** Whether the message that was to be deleted does not exist any more. */
    boolean gone() {
        return detail == Detail.GONE;
    }

    /** Whether the same call may succeed later. */
    boolean passing() {
        return code == 0 || code == 409 || code == 429 || code >= 500;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter).map(Duration::ofSeconds);
    }
}
