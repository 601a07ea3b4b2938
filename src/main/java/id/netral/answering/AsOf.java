package id.netral.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a question asks about: "per 2018", "menurut aturan tahun 2018", "as of 2018-05-04", "pada 14 Februari 2018, bolehkah …". */
final class AsOf {
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"),
            List.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"));
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final String DAY_AND_MONTH = "(?:(?<day>\\d{1,2})\\s+)?(?<month>" + String.join("|", MONTHS.getFirst()) + "|" + String.join("|", MONTHS.getLast()) + ")\\s+";
    private static final List<Pattern> TIMES = List.of(
            Pattern.compile("(?iu)\\b(?:per|as of|aturan(?: yang berlaku)?(?: pada)?(?: tahun)?|rules (?:of|in)|berlaku (?:pada )?tahun)\\s+(?:" + DAY_AND_MONTH + ")?"
                    + YEAR + "(?:-(?<numbered>\\d\\d)-(?<dated>\\d\\d))?\\b"),
            // at the beginning only where the question follows at once: "tahun 2019 saya pensiun, bolehkah …" asks about today
            Pattern.compile("(?iu)^\\s*(?:pada|waktu|saat|di|in|on|back in)?\\s*(?:tahun|tanggal)?\\s*(?:" + DAY_AND_MONTH + ")?" + YEAR
                    + "(?:-(?<numbered>\\d\\d)-(?<dated>\\d\\d))?,?\\s+(?:apakah|boleh|bisa|dapatkah|could|may|might|can|was|were)"));

    /** The middle of a year or month that is named without a day. */
    private static final Month MIDDLE_MONTH = Month.JULY;
    private static final int MIDDLE_DAY = 15;

    private AsOf() {}

    static Optional<LocalDate> in(String text) {
        return TIMES.stream().map(pattern -> pattern.matcher(text)).filter(Matcher::find).findFirst().flatMap(AsOf::date);
    }

    private static Optional<LocalDate> date(Matcher found) {
        int year = Integer.parseInt(found.group("year"));
        try {
            if (found.group("numbered") != null) {
                return Optional.of(LocalDate.of(year, Integer.parseInt(found.group("numbered")), Integer.parseInt(found.group("dated"))));
            }
            if (found.group("month") == null) {
                return Optional.of(LocalDate.of(year, MIDDLE_MONTH, 1));
            }
            int day = found.group("day") == null ? MIDDLE_DAY : Integer.parseInt(found.group("day"));
            return Optional.of(LocalDate.of(year, month(found.group("month").toLowerCase(Locale.ROOT)), day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        return 1 + MONTHS.stream().mapToInt(names -> names.indexOf(name)).max().orElseThrow();
    }
}
