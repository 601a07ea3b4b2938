package id.netral.reports;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where sealed reports are read from. */
sealed interface Source permits Bundle, StoredSource {
    /** A report, unopened; day and status are there only when the source has them in the clear. */
    record Listed(String number, Optional<LocalDate> day, Optional<Status> status) {}

    List<Listed> list() throws SQLException;

    Optional<byte[]> sheet(String number) throws SQLException;

    /** From the reporter, the earliest first. */
    List<byte[]> messages(String number) throws SQLException;

    List<byte[]> attachments(String number) throws SQLException;
}
