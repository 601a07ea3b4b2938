package id.netral.knowledge;

/** What a card says about an act, from the most permissive to the strictest; INFO states facts and permits nothing. */
public enum Verdict {
    INFO,
    BOLEH,
    BERSYARAT,
    DILARANG;

    /** Whether a person may act on it: the answers that must never be given wrongly. */
    public boolean permits() {
        return this == BOLEH || this == BERSYARAT;
    }
}
