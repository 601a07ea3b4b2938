package id.netral.conversation;

import id.netral.reports.Deadlines;
import id.netral.reports.Retention;

/**
 * What the office promises to those who report, as the privacy notice and the inspectors' notices state it.
 *
 * @param inspectors how many chats get notices
 * @param channel who sees the talk whatever the office does
 */
public record Terms(Retention retention, Deadlines deadlines, int inspectors, Phrase channel) {
    /** The same where the talk is on a screen. */
    public Terms inTerminal() {
        return new Terms(retention, deadlines, inspectors, Phrase.PRIVACY_TERMINAL);
    }
}
