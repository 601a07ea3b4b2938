package id.netral.conversation;

import id.netral.reports.Deadlines;
import id.netral.reports.Retention;

/**
 * What the office promises to those who report, as the privacy notice and the inspectors' notices state it.
 *
 * @param inspectors how many chats get notices
 * @param channel where it is promised
 */
public record Terms(Retention retention, Deadlines deadlines, int inspectors, Channel channel) {
    public Terms in(Channel other) {
        return new Terms(retention, deadlines, inspectors, other);
    }
}
