package id.netral.telegram;

/** What can go wrong between a bot and Telegram; see {@link FakeBotApi#fail}. */
public sealed interface Fault {
    /** 429 with a time to wait. */
    record TooMany(int retryAfter) implements Fault {}

    /** An error as the Bot API words it. */
    record Refused(int code, String description) implements Fault {}

    /** A page of some proxy, no JSON. */
    record Page(int code) implements Fault {}

    /** The connection breaks before the request is carried out. */
    record Broken() implements Fault {}

    /** The request is carried out, but its answer gets lost. */
    record Lost() implements Fault {}
}
