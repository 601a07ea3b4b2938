package id.netral.telegram;

/** An error answer of the Bot API. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    final int code;
    final int retryAfter;

    private Refusal(int code, String description, int retryAfter) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    /** Lowers the first letter, unless the message is a constant such as BUTTON_DATA_INVALID. */
    static Refusal badRequest(String message) {
        char second = message.length() > 1 ? message.charAt(1) : ' ';
        boolean constant = second == '_' || second >= 'A' && second <= 'Z';
        String lowered = constant ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
        return new Refusal(400, "Bad Request: " + lowered, 0);
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "Forbidden: " + message, 0);
    }

    static Refusal conflict(String message) {
        return new Refusal(409, "Conflict: " + message, 0);
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, 0);
    }

    static Refusal tooMany(int seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }
}
