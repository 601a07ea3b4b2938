package id.netral.conversation;

import id.netral.language.Language;
import id.netral.reports.Deadlines;
import id.netral.reports.Deadlines.Duty;
import id.netral.reports.Inspection.Case;
import id.netral.reports.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports as lines of a list for inspectors. */
record CaseLines(Language language, Deadlines deadlines, LocalDate today) {
    private static final int MOST = 40;

    /** Those that are overdue first, then the oldest. */
    String of(List<Case> cases) {
        List<String> lines = new ArrayList<>();
        cases.stream().sorted(Comparator.comparing((Case one) -> deadlines.overdue(one, today).isEmpty()).thenComparing(Case::day))
                .limit(MOST).map(this::line).forEach(lines::add);
        if (cases.size() > MOST) {
            lines.add(say(Phrase.INSPECT_MORE, cases.size() - MOST));
        }
        return String.join("\n", lines);
    }

    private String line(Case one) {
        List<String> parts = new ArrayList<>(List.of(one.number(), Wording.date(language, one.day()), say(word(one.status())),
                one.officer().isEmpty() ? say(Phrase.INSPECT_FREE) : say(Phrase.INSPECT_TAKEN, one.officer())));
        if (one.messages() > 0) {
            parts.add(say(Phrase.INSPECT_MESSAGES, one.messages()));
        }
        if (one.attachments() > 0) {
            parts.add(say(Phrase.INSPECT_FILES, one.attachments()));
        }
        deadlines.overdue(one, today).ifPresent(duty -> parts.add(say(Phrase.INSPECT_OVERDUE, say(word(duty)),
                Wording.date(language, deadlines.due(duty, one.day())))));
        return String.join(" · ", parts);
    }

    private String say(Phrase phrase, Object... values) {
        return Wording.text(language, phrase, values);
    }

    private static Phrase word(Duty duty) {
        return switch (duty) {
            case ACKNOWLEDGE -> Phrase.INSPECT_DUTY_ACKNOWLEDGE;
            case FEEDBACK -> Phrase.INSPECT_DUTY_FEEDBACK;
            case OUTCOME -> Phrase.INSPECT_DUTY_OUTCOME;
        };
    }

    static Phrase word(Status status) {
        return switch (status) {
            case RECEIVED -> Phrase.STATUS_RECEIVED;
            case REVIEWED -> Phrase.STATUS_REVIEWED;
            case FORWARDED -> Phrase.STATUS_FORWARDED;
            case DONE -> Phrase.STATUS_DONE;
            case NOT_ENOUGH_EVIDENCE -> Phrase.STATUS_NOT_ENOUGH_EVIDENCE;
        };
    }
}
