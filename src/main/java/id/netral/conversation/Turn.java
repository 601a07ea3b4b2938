package id.netral.conversation;

import id.netral.conversation.Talk.Stage;

/** What a message led to: how the talk goes on, and what is shown. */
record Turn(Talk next, Card card) {
    /** The same for a card that has nothing to do with the draft or report that is open: says that the next words belong to that. */
    Turn withReminder() {
        return switch (next.stage()) {
            case Stage.Draft draft -> new Turn(next, card.followedBy(ReportTalk.remind(next, Phrase.STILL_WRITING).card()));
            case Stage.Following(var _, String number, var _) ->
                new Turn(next, card.followedBy(StatusTalk.remind(next, Phrase.STATUS_OPEN, number).card()));
            default -> this;
        };
    }
}
