package id.netral.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a receipt shows its holder. */
public sealed interface Standing {
    /**
     * @param day of filing
     * @param since the day of the latest change of status
     * @param replies from the inspectors, the earliest first
     * @param messages how many the reporter has added
     * @param attachments how many are stored
     */
    record Known(String number, LocalDate day, Status status, LocalDate since, List<Reply> replies, int messages, int attachments)
            implements Standing {
        public Known {
            replies = List.copyOf(replies);
        }
    }

    /** No report has this receipt; the same whether there never was one or it was withdrawn or has expired. */
    record Unknown() implements Standing {}

    /** Cannot be said at the moment. */
    record Unavailable() implements Standing {}

    /**
     * @param text empty when what an inspector handed in does not open with this receipt
     */
    record Reply(LocalDate day, Optional<String> text) {
        /** Hides the text, so that no log line can carry it. */
        @Override
        public String toString() {
            return "reply";
        }
    }
}
