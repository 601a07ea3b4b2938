package id.netral.knowledge;

import java.util.Arrays;
import java.util.Optional;

/** What a question in a question file should lead to. */
public enum Label {
    BOLEH(Verdict.BOLEH),
    BERSYARAT(Verdict.BERSYARAT),
    DILARANG(Verdict.DILARANG),
    INFO(Verdict.INFO),
    /** The anonymous intake, or the card that tells how to report. */
    LAPOR(null),
    /** Not this bot's field. */
    DILUAR(null),
    /** A question back. */
    KLARIFIKASI(null);

    private final Verdict verdict;

    Label(Verdict verdict) {
        this.verdict = verdict;
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict);
    }

    public static Label of(Verdict verdict) {
        return Arrays.stream(values()).filter(label -> label.verdict == verdict).findFirst().orElseThrow();
    }

    static Optional<Label> of(String word) {
        for (Label label : values()) {
            if (label.name().equals(word)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }
}
