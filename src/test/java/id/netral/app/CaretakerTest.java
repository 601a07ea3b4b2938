package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Logs;
import id.netral.reports.Filed;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.Refusal;
import id.netral.reports.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaretakerTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

    private static final String TROUBLE =
            "Penyimpanan laporan menolak; laporan dan pesan tidak masuk sampai ini dibereskan: SQLITE_CONSTRAINT_TRIGGER";
    private static final String BREAK = "CREATE TRIGGER broken BEFORE INSERT ON report BEGIN SELECT RAISE(ABORT, ''); END";
    private static final String MEND = "DROP TRIGGER broken";
    private static final Filed REFUSED = new Filed.Refused(Refusal.DISK);

    @TempDir
    private Path folder;

    private final List<String> done = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private boolean failing;
    private int forgot;
    private List<String> unreached = List.of();

    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZONE);

    private void keep() {
        done.add(now.atZone(ZONE).toLocalDateTime().toString());
        if (failing) {
            throw new NoClassDefFoundError();
        }
    }

    private void pass(Caretaker caretaker, Duration time) {
        for (long minutes = 0; minutes < time.toMinutes(); minutes++) {
            now = now.plusSeconds(60);
            caretaker.tick();
        }
    }

    @Test
    void keepsOnceANightAtAQuietHour() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, () -> { }, this::keep, clock)) {
            pass(caretaker, Duration.ofDays(3));
            assertEquals(List.of("2026-11-26T02:00", "2026-11-27T02:00", "2026-11-28T02:00"), done);
        }
    }

    @Test
    void triesAgainAfterAnHourWhatFailed() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, () -> { }, this::keep, clock)) {
            failing = true;
            pass(caretaker, Duration.ofHours(10));
            failing = false;
            pass(caretaker, Duration.ofHours(4));
            assertEquals(List.of("2026-11-26T02:00", "2026-11-26T03:00", "2026-11-26T04:00"), done);
        }
    }

    @Test
    void makesUpForANightThatWasSlept() {
        try (var caretaker = new Caretaker(() -> { }, () -> { }, () -> { }, this::keep, clock)) {
            now = now.plus(Duration.ofHours(30));
            caretaker.tick();
            assertEquals(List.of("2026-11-26T23:00"), done);
        }
    }

    /** Whoever restarts the machine soon after midnight would otherwise never erase anything. */
    @Test
    void keepsInTheNightOfARestartToo() {
        for (int night = 26; night < 29; night++) {
            now = Instant.parse("2026-11-" + night + "T01:00:00+07:00");
            try (var caretaker = new Caretaker(() -> { }, () -> { }, () -> { }, this::keep, clock)) {
                pass(caretaker, Duration.ofHours(20));
            }
        }
        assertEquals(List.of("2026-11-26T02:00", "2026-11-27T02:00", "2026-11-28T02:00"), done);
    }

    @Test
    void goesOnWhenForgettingFails() {
        try (Logs logs = new Logs(); var caretaker = new Caretaker(() -> {
            throw new NoClassDefFoundError();
        }, () -> { }, () -> forgot++, this::keep, clock)) {
            pass(caretaker, Duration.ofDays(1));
            assertEquals(1, done.size());
            assertEquals(Duration.ofDays(1).toMinutes(), forgot);
            assertEquals(List.of("Obrolan lama belum dapat dilupakan: NoClassDefFoundError", "Perawatan malam selesai."), logs.own());
        }
    }

    @Test
    void forgetsAndKeepsWhenTheRoundsFail() {
        try (var caretaker = new Caretaker(() -> forgot++, () -> { }, () -> {
            throw new IllegalStateException();
        }, this::keep, clock)) {
            pass(caretaker, Duration.ofDays(1));
            assertEquals(1, done.size());
            assertEquals(Duration.ofDays(1).toMinutes(), forgot);
        }
    }

    @Test
    void tellsOfAStoreThatRefusesWhenAnHourIsOverAndNotWhenSomebodyReports() throws SQLException {
        try (Logs logs = new Logs(); Intake intake = open(); Caretaker caretaker = caretaker(intake)) {
            pass(caretaker, Duration.ofMinutes(7));
            execute(BREAK);
            assertEquals(REFUSED, file(intake));
            pass(caretaker, Duration.ofMinutes(31));
            assertEquals(REFUSED, file(intake));
            pass(caretaker, Duration.ofMinutes(21));
            assertEquals(List.of(), logs.own());
            pass(caretaker, Duration.ofMinutes(1));
            assertEquals(List.of(TROUBLE), logs.own());

            assertEquals(REFUSED, file(intake));
            pass(caretaker, Duration.ofHours(2));
            assertEquals(List.of(TROUBLE), logs.own(), "an outage that lasts is told of once");

            execute(MEND);
            assertInstanceOf(Filed.Accepted.class, file(intake));
            pass(caretaker, Duration.ofHours(1));
            assertEquals(List.of(TROUBLE), logs.own(), "its end is the moment of a report");

            execute(BREAK);
            assertEquals(REFUSED, file(intake));
            assertEquals(List.of(TROUBLE), logs.own());
            pass(caretaker, Duration.ofHours(1));
            assertEquals(List.of(TROUBLE, TROUBLE), logs.own());
        }
    }

    @Test
    void tellsOfAnOutageThatWasOverBeforeTheHourWas() throws SQLException {
        try (Logs logs = new Logs(); Intake intake = open(); Caretaker caretaker = caretaker(intake)) {
            execute(BREAK);
            assertEquals(REFUSED, file(intake));
            execute(MEND);
            assertInstanceOf(Filed.Accepted.class, file(intake));
            pass(caretaker, Duration.ofHours(1));
            assertEquals(List.of(TROUBLE), logs.own());
        }
    }

    @Test
    void tellsWithinAnHourWhyTheIntakeIsClosed() throws IOException {
        try (Logs logs = new Logs(); Intake intake = open(); Caretaker caretaker = caretaker(intake)) {
            pass(caretaker, Duration.ofMinutes(7));
            String good = Files.readString(recipients());
            Files.writeString(recipients(), good + "age1salah\n");
            assertEquals(new Filed.Refused(Refusal.CLOSED), file(intake));
            pass(caretaker, Duration.ofMinutes(50));
            assertEquals(List.of(), logs.own());
            pass(caretaker, Duration.ofHours(1));
            String wrong = "Penerimaan laporan ditutup sampai ini dibetulkan: " + recipients() + ":2: ini bukan kunci publik age (age1…).";
            assertEquals(List.of(wrong), logs.own());

            Files.delete(recipients());
            pass(caretaker, Duration.ofHours(1));
            assertEquals(2, logs.own().size());
            assertTrue(logs.own().getLast().startsWith("Penerimaan laporan ditutup: belum ada kunci pemeriksa di " + recipients()));
            Files.writeString(recipients(), good);
            pass(caretaker, Duration.ofHours(1));
            Files.writeString(recipients(), good + "age1salah\n");
            pass(caretaker, Duration.ofHours(1));
            assertEquals(List.of(wrong), logs.own().subList(2, logs.own().size()));
        }
    }

    @Test
    void tellsAtTheStartThatTheIntakeIsClosed() throws IOException {
        try (Logs logs = new Logs(); Intake intake = open(); Caretaker caretaker = caretaker(intake)) {
            Files.delete(recipients());
            caretaker.tick();
            assertEquals(1, logs.own().size());
        }
    }

    @Test
    void tellsWithinAnHourWhichInspectorsGetNoMessages() {
        try (Logs logs = new Logs(); Intake intake = open(); Caretaker caretaker = caretaker(intake)) {
            pass(caretaker, Duration.ofMinutes(7));
            unreached = List.of("ani", "budi");
            pass(caretaker, Duration.ofMinutes(50));
            assertEquals(List.of(), logs.own());
            pass(caretaker, Duration.ofHours(2));
            assertEquals(List.of("Pesan tidak sampai kepada pemeriksa ani, budi: bot diblokir atau belum dimulai di obrolannya, atau nomornya di"
                    + " NETRAL_OFFICERS salah."), logs.own());
        }
    }

    private List<String> takeUnreached() {
        List<String> taken = unreached;
        unreached = List.of();
        return taken;
    }

    private Path recipients() {
        return folder.resolve("penerima.txt");
    }

    private Intake open() {
        KeyPairFile.create(folder.resolve("pemeriksa.txt"), recipients(), new SecureRandom());
        return Intake.open(folder.resolve("data"), recipients(), clock, new SecureRandom());
    }

    private Caretaker caretaker(Intake intake) {
        return new Caretaker(() -> { }, new TroubleLog(intake, recipients(), this::takeUnreached), () -> { }, () -> { }, clock);
    }

    private static Filed file(Intake intake) {
        return intake.file(intake.mint(), Report.about("mobil-dinas").plus("Camat membagi stiker di kantor kemarin sore."));
    }

    private void execute(String sql) throws SQLException {
        try (Connection beside = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data").resolve("laporan.db"))) {
            beside.createStatement().execute(sql);
        }
    }
}
