package id.netral.conversation;

import id.netral.answering.Answer.Finding;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a button asks for, as its action writes it: a word, then whatever it is about, separated by colons. */
enum Action {
    /** A card with one of its verdicts. */
    SHOW,
    /** The legal basis of a card. */
    BASIS,
    REPORT(Phrase.BUTTON_REPORT),
    DONE(Phrase.BUTTON_DONE),
    ADD(Phrase.BUTTON_ADD),
    /** File the report with this receipt. */
    SEND(Phrase.BUTTON_SEND),
    CANCEL(Phrase.BUTTON_CANCEL),
    /** Remove the talk about the report, on both sides or from the screen. */
    CLEAN_UP(Phrase.BUTTON_CLEAN_UP, Phrase.BUTTON_WIPE),
    /** Ask whether the report with this number is to be withdrawn. */
    WITHDRAW(Phrase.BUTTON_WITHDRAW),
    WITHDRAW_REALLY(Phrase.BUTTON_WITHDRAW_REALLY),
    /** Go on with the report that a receipt opened. */
    STAY,
    /** Leave the report that a receipt opened. */
    CLOSE(Phrase.BUTTON_CLOSE);

    private final Set<Phrase> labels;

    Action(Phrase... labels) {
        this.labels = Set.of(labels);
    }

    String action() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a button with nothing but these words on it asks for, in any language. */
    static Optional<Action> labelled(String words) {
        for (Action action : values()) {
            if (action.labels.stream().anyMatch(label -> Typed.says(words, label))) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    String with(String subject) {
        return action() + ":" + subject;
    }

    String with(Finding finding) {
        return with(finding.card().id() + ":" + finding.verdict().name());
    }

    /** A pressed button, taken apart. */
    record Pressed(Action action, String subject) {
        Optional<Finding> finding(Knowledge knowledge) {
            int colon = subject.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            return knowledge.card(subject.substring(0, colon)).flatMap(card -> {
                for (Verdict verdict : Verdict.values()) {
                    if (verdict.name().equals(subject.substring(colon + 1)) && card.speaksOf(verdict)) {
                        return Optional.of(new Finding(card, verdict));
                    }
                }
                return Optional.empty();
            });
        }
    }

    static Optional<Pressed> read(String action) {
        int colon = action.indexOf(':');
        String word = colon < 0 ? action : action.substring(0, colon);
        for (Action known : values()) {
            if (known.action().equals(word)) {
                return Optional.of(new Pressed(known, colon < 0 ? "" : action.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }
}
