package id.netral.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day as {@code 2018-05-04}. */
final class DayOption implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new TypeConversionException("\"" + value + "\" bukan tanggal; tulis tahun-bulan-hari / write year-month-day, 2018-05-04");
        }
    }
}
