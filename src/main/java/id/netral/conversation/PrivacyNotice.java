package id.netral.conversation;

import id.netral.reports.Intake;
import java.util.function.Supplier;

/** Says what is true of the settings in force. */
final class PrivacyNotice {
    private final Supplier<Intake> intake;
    private final Terms terms;

    PrivacyNotice(Supplier<Intake> intake, Terms terms) {
        this.intake = intake;
        this.terms = terms;
    }

    Card card(Talk talk) {
        int keys = intake.get().recipients().keys().size();
        String reports = intake.get().accepting() ? talk.words(Phrase.PRIVACY_OPEN, keys) : talk.words(Phrase.PRIVACY_CLOSED);
        String notices = terms.inspectors() == 0 ? "" : "\n\n" + talk.words(Phrase.PRIVACY_NOTICES, Rounds.LENGTH.toMinutes());
        return new Card(talk.words(Phrase.PRIVACY_HEADING), talk.words(Phrase.PRIVACY, Talks.MEMORY.toMinutes(), reports + notices,
                terms.retention().daysAfterEnd(), terms.retention().daysAtMost(), talk.words(terms.channel().privacy())));
    }
}
