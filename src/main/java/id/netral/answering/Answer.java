package id.netral.answering;

import id.netral.knowledge.Passage;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import java.time.LocalDate;
import java.util.List;

/** What the bot knows about a question. */
public sealed interface Answer {
    /**
     * A verdict.
     *
     * @param others further acts in the question that are judged too, the strictest first
     * @param alternatives what may be meant instead, the likeliest first; none where the verdict is sure
     */
    record Ruling(Finding finding, List<Finding> others, List<Finding> alternatives) implements Answer {
        /** A sure verdict on a single act. */
        public Ruling(Finding finding) {
            this(finding, List.of(), List.of());
        }
    }

    /** A circular speaks of it, but there is no verdict. */
    record Excerpt(Passage passage) implements Answer {}

    /** The question is too short to judge: which of these is meant? */
    record Clarify(List<Finding> choices) implements Answer {}

    /** Not sure enough; at most three guesses, the stricter first. */
    record Suggest(List<Finding> choices) implements Answer {}

    /** The person wants to report somebody. */
    record Report() implements Answer {}

    /** A greeting or thanks. */
    record Talk(boolean thanks) implements Answer {}

    /** The card exists but says nothing about that day. */
    record OtherTime(Finding finding, LocalDate day) implements Answer {}

    /**
     * Nothing known.
     *
     * @param field whether it is a question of this field all the same
     */
    record None(boolean field) implements Answer {}

    /** The person asks whom to vote for. */
    record Advice() implements Answer {}

    /** Whether the person is expected to say more. */
    default boolean asksBack() {
        return this instanceof Clarify || this instanceof Suggest;
    }

    /** A card and the verdict with which it speaks. */
    record Finding(RuleCard card, Verdict verdict) {}
}
