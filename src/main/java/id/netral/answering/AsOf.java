package id.netral.answering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time that a question asks about: "per 2018", "menurut aturan tahun 2018", "as of 2018-05-04". */
final class AsOf {
    private static final Pattern TIME = Pattern.compile(
            "(?iu)\\b(?:per|as of|aturan(?: yang berlaku)?(?: pada)?(?: tahun)?|rules (?:of|in)|berlaku (?:pada )?tahun)\\s+((?:19|20)\\d\\d)(?:-(\\d\\d)-(\\d\\d))?\\b");

    /** The middle of a year that is named without a day. */
    private static final int MIDDLE_DAY = 1;

    private AsOf() {}

    static Optional<LocalDate> in(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(matcher.group(1));
            return Optional.of(matcher.group(2) == null
                    ? LocalDate.of(year, Month.JULY, MIDDLE_DAY)
                    : LocalDate.of(year, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
