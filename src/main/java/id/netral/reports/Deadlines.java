package id.netral.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How soon inspectors owe what. Days are counted from the day after filing, and one that is due is overdue on the next day.
 *
 * @param acknowledge working days, Monday to Friday, until somebody has taken the report on; holidays are not known
 * @param feedback days until the reporter has heard from the inspectors
 * @param outcome days until the report has reached a last status
 */
public record Deadlines(int acknowledge, int feedback, int outcome) {
    public static final Deadlines USUAL = new Deadlines(3, 7, 90);

    public enum Duty {
        ACKNOWLEDGE,
        FEEDBACK,
        OUTCOME
    }

    public Deadlines {
        if (acknowledge < 1 || feedback < 1 || outcome < feedback) {
            throw new IllegalArgumentException("deadlines need 1 <= acknowledge and 1 <= feedback <= outcome");
        }
    }

    /** The last day for the duty. */
    public LocalDate due(Duty duty, LocalDate filed) {
        return switch (duty) {
            case ACKNOWLEDGE -> workingDaysAfter(filed);
            case FEEDBACK -> filed.plusDays(feedback);
            case OUTCOME -> filed.plusDays(outcome);
        };
    }

    /** The first duty whose last day has passed without its being done. */
    public Optional<Duty> overdue(Inspection.Case report, LocalDate today) {
        for (Duty duty : Duty.values()) {
            if (!isDone(duty, report) && due(duty, report.day()).isBefore(today)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }

    private static boolean isDone(Duty duty, Inspection.Case report) {
        return report.status().isLast() || switch (duty) {
            case ACKNOWLEDGE -> !report.officer().isEmpty() || report.status() != Status.RECEIVED || report.replies() > 0;
            case FEEDBACK -> report.replies() > 0 || report.status() == Status.FORWARDED;
            case OUTCOME -> false;
        };
    }

    private LocalDate workingDaysAfter(LocalDate filed) {
        LocalDate day = filed;
        for (int left = acknowledge; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }
}
