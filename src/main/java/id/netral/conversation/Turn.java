package id.netral.conversation;

/** What a message led to: how the talk goes on, and what is shown. */
record Turn(Talk next, Card card) {}
