package id.netral.answering;

import id.netral.knowledge.Knowledge;

/** Answers questions from the knowledge that was last given to it. Safe for many threads. */
public final class Answerer {
    private final ModelCache cache;
    private volatile Rulebook rulebook;

    public Answerer(Knowledge knowledge, ModelCache cache) {
        this.cache = cache;
        this.rulebook = Rulebook.compile(knowledge, cache);
    }

    /**
     * Switches to a new state; questions under way finish with the old one. Cards speak anew at once; where examples or
     * vocabulary changed, what they teach follows when it is learnt, before this returns.
     */
    public void replace(Knowledge knowledge) {
        Rulebook before = rulebook;
        rulebook = before.with(knowledge);
        if (!before.teachesTheSame(knowledge)) {
            rulebook = Rulebook.compile(knowledge, cache);
        }
    }

    /** The state that answers now. */
    public Knowledge knowledge() {
        return rulebook.knowledge();
    }

    public Answer answer(Question question) {
        return rulebook.answer(question);
    }
}
