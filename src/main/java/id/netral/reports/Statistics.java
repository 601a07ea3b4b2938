package id.netral.reports;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts that point at nobody: one below {@link #SMALLEST} is left empty, and so is a neighbour where the empty one could be
 * worked out from the sum.
 */
public record Statistics(OptionalLong total, Map<Status, OptionalLong> byStatus, SortedMap<YearMonth, OptionalLong> byMonth) {
    public static final int SMALLEST = 5;

    static Statistics of(Map<Status, Long> statuses, Map<YearMonth, Long> months) {
        long total = statuses.values().stream().mapToLong(Long::longValue).sum();
        return new Statistics(total < SMALLEST ? OptionalLong.empty() : OptionalLong.of(total),
                veiled(statuses, new EnumMap<>(Status.class)), veiled(months, new TreeMap<>()));
    }

    private static <K, M extends Map<K, OptionalLong>> M veiled(Map<K, Long> counts, M into) {
        long hidden = 0;
        for (var count : counts.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList()) {
            boolean hide = count.getValue() < SMALLEST || hidden > 0 && hidden < SMALLEST;
            hidden += hide ? count.getValue() : 0;
            into.put(count.getKey(), hide ? OptionalLong.empty() : OptionalLong.of(count.getValue()));
        }
        return into;
    }
}
