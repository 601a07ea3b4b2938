package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.reports.Filed;
import id.netral.reports.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    private static final String CATEGORY = "mobil-dinas";

    @TempDir
    private Path folder;

    private final Arrivals arrivals = new Arrivals();
    private final List<Card> notices = new ArrayList<>();

    private Rounds rounds(Office office) {
        return new Rounds(office::intake, Shipped::knowledge, arrivals, Office.TERMS.deadlines(), notices::add, office.clock());
    }

    private String file(Office office, int number) {
        Report report = Report.about(CATEGORY).plus("Lurah memakai mobil dinas ke kampanye, hari ke-" + number);
        Filed filed = office.intake().file(office.intake().mint(), report);
        String accepted = ((Filed.Accepted) filed).number();
        arrivals.filed(accepted, CATEGORY);
        return accepted;
    }

    @Test
    void noCategoryOutlivesTheRoundThatCouldTellOfIt() {
        try (Office office = new Office(folder, true)) {
            Rounds rounds = rounds(office);
            office.intake().inspection().claim("ani", file(office, 0));
            for (int number = 1; number <= 25; number++) {
                file(office, number);
            }
            rounds.goOn();
            assertTrue(notices.getFirst().text().contains("Pokok: Kendaraan dinas"), notices.getFirst().text());
            assertTrue(notices.getFirst().text().contains("… dan 5 lainnya"), notices.getFirst().text());
            assertEquals(Map.of(), arrivals.take());
        }
    }

    @Test
    void aReportThatIsLetGoIsNoNewOne() {
        try (Office office = new Office(folder, true)) {
            String before = file(office, 1);
            office.intake().inspection().claim("ani", before);
            Rounds rounds = rounds(office);
            rounds.goOn();
            String after = file(office, 2);
            next(office, rounds);
            assertEquals(1, notices.size());
            office.intake().inspection().claim("ani", after);
            next(office, rounds);
            office.intake().inspection().release("ani", before);
            office.intake().inspection().release("ani", after);
            next(office, rounds);
            assertEquals(1, notices.size(), notices::toString);
        }
    }

    @Test
    void aReportThatNobodyWasToldOfIsToldOfWhenItIsLetGo() {
        try (Office office = new Office(folder, true)) {
            Rounds rounds = rounds(office);
            rounds.goOn();
            String number = file(office, 1);
            office.intake().inspection().claim("ani", number);
            next(office, rounds);
            assertEquals(List.of(), notices);
            office.intake().inspection().release("ani", number);
            next(office, rounds);
            assertEquals(1, notices.size());
        }
    }

    private static void next(Office office, Rounds rounds) {
        office.wait(Rounds.LENGTH);
        rounds.goOn();
    }

    @Test
    void noCategoryIsKeptWhereNobodyWillBeTold() {
        try (Office office = new Office(folder, true)) {
            file(office, 1);
            assertEquals(Map.of(), arrivals.take());
            rounds(office);
            String number = file(office, 2);
            assertEquals(Map.of(number, CATEGORY), arrivals.take());
        }
    }
}
