package id.netral.conversation;

import id.netral.answering.Answer.Finding;
import id.netral.language.Language;
import id.netral.reports.Receipt;
import id.netral.reports.Report;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a talk stands; lives in memory only.
 *
 * @param last the last question, which the next one may continue; empty for none
 * @param subject what the last answer was about
 * @param heard when the last message came, for forgetting the talk
 */
record Talk(Language language, Stage stage, String last, Optional<Finding> subject, Instant heard) {
    /** What the next message means. */
    sealed interface Stage {
        /** A question. */
        record Asking() implements Stage {}

        /** A piece of a report. */
        record Telling(Receipt receipt, Report report) implements Stage {}

        /** Yes or no to a report that was shown back. */
        record Reviewing(Receipt receipt, Report report) implements Stage {}

        /** The end of a receipt code. */
        record Retyping(Receipt receipt) implements Stage {}
    }

    static Talk begin(Instant now) {
        return new Talk(Language.ID, new Stage.Asking(), "", Optional.empty(), now);
    }

    Talk at(Stage next) {
        return new Talk(language, next, last, subject, heard);
    }

    Talk in(Language other) {
        return new Talk(other, stage, last, subject, heard);
    }

    Talk about(String question, Optional<Finding> finding) {
        return new Talk(language, stage, question, finding, heard);
    }

    Talk heardAt(Instant now) {
        return new Talk(language, stage, last, subject, now);
    }

    /** Hides everything, so that no log line can carry it. */
    @Override
    public String toString() {
        return "talk";
    }
}
