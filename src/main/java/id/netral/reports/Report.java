package id.netral.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * What a reporter tells, while it is gathered and when it is filed. There is no place in it for who tells it.
 *
 * @param notes in the reporter's words, in the order told
 * @param category the id of the rule card that the talk came from; may be empty
 * @param attachments in the order handed in; empty in a report that was read, see {@link ReportReader#exhibits}
 */
public record Report(List<String> notes, String category, List<Attachment> attachments) {
    /** Longest text that is taken, in UTF-16 units. */
    public static final int MAX_LENGTH = 16_000;
    /** Fewest letters and digits that make a report. */
    public static final int MIN_LETTERS = 10;

    /** Most attachments that a report can have. */
    public static final int MAX_ATTACHMENTS = 10;

    private static final int MAX_CATEGORY = 64;

    /** @throws IllegalArgumentException when the category is no card id */
    public Report {
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
        if (category.length() > MAX_CATEGORY || !category.matches("[a-z0-9-]*")) {
            throw new IllegalArgumentException("not a card id");
        }
    }

    public Report(List<String> notes, String category) {
        this(notes, category, List.of());
    }

    public static Report about(String category) {
        return new Report(List.of(), category);
    }

    public Report plus(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Report(more, category, attachments);
    }

    public Report plus(Attachment attachment) {
        var more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Report(notes, category, more);
    }

    /** Whether there are more attachments, or larger ones together, than a report can have. */
    public boolean hasTooManyAttachments() {
        return Exhibits.areTooMany(attachments);
    }

    /** The whole text as inspectors will read it: the notes with an empty line between them. */
    public String text() {
        return String.join("\n\n", notes.stream().map(note -> note.strip().replace("\r\n", "\n")).toList()).strip();
    }

    /** Hides the text, so that no log line can carry it. */
    @Override
    public String toString() {
        return "report";
    }
}
