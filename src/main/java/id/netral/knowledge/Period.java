package id.netral.knowledge;

import java.time.LocalDate;

/**
 * Days on which something is in force.
 *
 * @param from the first day; {@link LocalDate#MIN} when open
 * @param to the last day; {@link LocalDate#MAX} when open
 */
public record Period(LocalDate from, LocalDate to) {
    public static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
