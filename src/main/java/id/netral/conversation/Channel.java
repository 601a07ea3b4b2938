package id.netral.conversation;

import java.util.List;
import java.util.Optional;

/** Where a talk takes place, as far as it changes what is true or possible. */
public enum Channel {
    TELEGRAM(Phrase.PRIVACY_TELEGRAM, Phrase.REPORT_TELEGRAM, Phrase.STATUS_WRITE_OR_SEND, Optional.of(Phrase.BUTTON_CLEAN_UP), Phrase.CLEANED,
            Phrase.CLEANED_NOTHING),
    /** A screen that can be wiped. */
    TERMINAL(Phrase.PRIVACY_TERMINAL, Phrase.PRIVACY_TERMINAL, Phrase.STATUS_WRITE, Optional.of(Phrase.BUTTON_WIPE), Phrase.WIPED,
            Phrase.WIPED),
    /** Lines from and to another program. */
    PIPE(Phrase.PRIVACY_TERMINAL, Phrase.PRIVACY_TERMINAL, Phrase.STATUS_WRITE, Optional.empty(), Phrase.CLEANED, Phrase.CLEANED_NOTHING);

    private final Phrase privacy;
    private final Phrase notice;
    private final Phrase write;
    private final Optional<Phrase> cleanUp;
    private final Phrase cleaned;
    private final Phrase nothingToClean;

    Channel(Phrase privacy, Phrase notice, Phrase write, Optional<Phrase> cleanUp, Phrase cleaned, Phrase nothingToClean) {
        this.privacy = privacy;
        this.notice = notice;
        this.write = write;
        this.cleanUp = cleanUp;
        this.cleaned = cleaned;
        this.nothingToClean = nothingToClean;
    }

    /** Who sees the talk whatever the office does. */
    Phrase privacy() {
        return privacy;
    }

    /** The same in one sentence, before a report is written. */
    Phrase notice() {
        return notice;
    }

    /** What can be sent to a report that is open. */
    Phrase write() {
        return write;
    }

    /** The button that removes the talk about a report, where that can be done. */
    List<Button> cleanUp(Talk talk) {
        return cleanUp.map(label -> talk.button(label, Action.CLEAN_UP.action())).stream().toList();
    }

    boolean cleansUp() {
        return cleanUp.isPresent();
    }

    /** What to say when everything is removed. */
    Phrase cleaned() {
        return cleaned;
    }

    /** What to say when nothing is known that could be removed. */
    Phrase nothingToClean() {
        return nothingToClean;
    }
}
