package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.netral.reports.Deadlines.Duty;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource({"2026-11-25,2026-11-30", "2026-11-27,2026-12-02", "2026-11-28,2026-12-02", "2026-11-29,2026-12-02", "2026-11-30,2026-12-03"})
    void countsWorkingDaysWithoutTheWeekend(LocalDate filed, LocalDate due) {
        assertEquals(due, Deadlines.USUAL.due(Duty.ACKNOWLEDGE, filed));
    }

    @ParameterizedTest
    @CsvSource({
        "diterima, '', 0, 5, ''",
        "diterima, '', 0, 6, ACKNOWLEDGE",
        "diterima, ani, 0, 7, ''",
        "diterima, ani, 0, 8, FEEDBACK",
        "ditelaah, ani, 0, 8, FEEDBACK",
        "ditelaah, ani, 1, 8, ''",
        "diteruskan, ani, 0, 90, ''",
        "diteruskan, ani, 0, 91, OUTCOME",
        "selesai, ani, 0, 91, ''",
        "tidak cukup bukti, '', 0, 91, ''",
    })
    void saysWhatIsOverdue(String status, String officer, int replies, int days, String expected) {
        var report = new Inspection.Case("AB12CD34", FRIDAY, Status.parse(status).orElseThrow(), FRIDAY, officer, 0, replies, 0);
        assertEquals(Optional.of(expected).filter(duty -> !duty.isEmpty()).map(Duty::valueOf),
                Deadlines.USUAL.overdue(report, FRIDAY.plusDays(days)));
    }

    @Test
    void refusesWhatNobodyCanKeep() {
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(0, 7, 90));
        assertThrows(IllegalArgumentException.class, () -> new Deadlines(3, 7, 6));
    }

    @ParameterizedTest
    @CsvSource({"Selesai, DONE", "'\"tidak cukup  bukti\"', NOT_ENOUGH_EVIDENCE", "TIDAK_CUKUP_BUKTI, NOT_ENOUGH_EVIDENCE"})
    void readsAStatusAsPeopleTypeIt(String typed, Status status) {
        assertEquals(Optional.of(status), Status.parse(typed));
        assertEquals(Optional.empty(), Status.parse("lulus"));
    }
}
