package id.netral.answering;

import id.netral.knowledge.Knowledge;

/** Answers questions from the knowledge that was last given to it. Safe for many threads. */
public final class Answerer {
    private volatile Rulebook rulebook;

    public Answerer(Knowledge knowledge) {
        this.rulebook = new Rulebook(knowledge, null);
    }

    /** Compiles a new state aside and switches to it; questions under way finish with the old one. */
    public void replace(Knowledge knowledge) {
        rulebook = new Rulebook(knowledge, rulebook);
    }

    /** The state that answers now. */
    public Knowledge knowledge() {
        return rulebook.knowledge();
    }

    public Answer answer(Question question) {
        return rulebook.answer(question);
    }
}
