package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.netral.Logs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void workThatFailsDoesNotTakeItsNeighboursWithIt() throws InterruptedException, ExecutionException, UnavailableException {
        try (Database database = Database.open(DataFolder.take(folder));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            Future<Integer> blocker = threads.submit(() -> database.callAlone(_ -> {
                started.countDown();
                return awaited(goOn);
            }));
            started.await();
            Future<Integer> first = threads.submit(() -> database.call(c -> insert(c, "a")));
            Future<Integer> failing = threads.submit(() -> database.call(c -> {
                insert(c, "b");
                throw new SQLException("on purpose");
            }));
            Future<Integer> last = threads.submit(() -> database.call(c -> insert(c, "c")));
            goOn.countDown();
            assertEquals(0, blocker.get());
            assertEquals(1, first.get());
            assertEquals(1, last.get());
            assertThrows(ExecutionException.class, failing::get);
            assertEquals(2, number(database, "SELECT count(*) FROM report"));
        }
    }

    @Test
    void aFullDatabaseRefusesAndGoesOnLater() throws UnavailableException {
        try (Database database = Database.open(DataFolder.take(folder))) {
            long pages = database.call(c -> Sql.number(c, "PRAGMA page_count"));
            database.callAlone(c -> Sql.number(c, "PRAGMA max_page_count = " + (pages + 2)));
            database.call(c -> insert(c, "a"));
            var refused = assertThrows(UnavailableException.class, () -> {
                for (int i = 0; i < 10; i++) {
                    int number = i;
                    database.call(c -> insert(c, "n" + number));
                }
            });
            assertEquals(Refusal.DISK, refused.reason());
            database.callAlone(c -> Sql.number(c, "PRAGMA max_page_count = 1000000"));
            database.call(c -> insert(c, "z"));
            assertEquals("ok", database.call(c -> Sql.text(c, "PRAGMA integrity_check")));
        }
    }

    @Test
    void whatRefusesIsToldOnceInEachOutageAndLoggedNever() throws UnavailableException {
        try (Logs logs = new Logs(); Database database = Database.open(DataFolder.take(folder))) {
            for (int outage = 1; outage <= 2; outage++) {
                long pages = database.call(c -> Sql.number(c, "PRAGMA page_count"));
                database.callAlone(c -> Sql.number(c, "PRAGMA max_page_count = " + pages));
                for (int attempt = 0; attempt < 20; attempt++) {
                    String id = "penanda-" + outage + "-" + attempt;
                    try {
                        database.call(c -> insert(c, id));
                    } catch (UnavailableException e) {
                        assertEquals(Refusal.DISK, e.reason());
                    }
                    number(database, "SELECT count(*) FROM report");
                    database.call(c -> Sql.number(c, "SELECT count(*) FROM report"));
                }
                assertEquals(Optional.of("SQLITE_FULL"), database.takeTrouble());
                String refused = "ditolak-" + outage;
                assertThrows(UnavailableException.class, () -> database.call(c -> insert(c, refused)));
                assertEquals(Optional.empty(), database.takeTrouble());
                database.callAlone(c -> Sql.number(c, "PRAGMA max_page_count = 1000000"));
                String id = "sesudah-" + outage;
                database.call(c -> insert(c, id));
                assertEquals(Optional.empty(), database.takeTrouble());
            }
            assertEquals(List.of(), logs.own());
        }
    }

    @Test
    void runsWithTheSettingsThatItsPromisesRestOn() throws UnavailableException {
        try (Database database = Database.open(DataFolder.take(folder))) {
            assertEquals("wal", database.callAlone(c -> Sql.text(c, "PRAGMA journal_mode")));
            assertEquals(2, number(database, "PRAGMA synchronous"));
            assertEquals(1, number(database, "PRAGMA secure_delete"));
            assertEquals(1, number(database, "PRAGMA foreign_keys"));
            assertEquals(0, number(database, "PRAGMA trusted_schema"));
        }
    }

    private static long number(Database database, String sql) throws UnavailableException {
        return database.callAlone(c -> Sql.number(c, sql));
    }

    private static int insert(Connection connection, String id) throws SQLException {
        return Sql.run(connection, "INSERT INTO report (id, lookup, reply_to, day, status, status_day, officer, sealed)"
                + " VALUES (?, ?, '', '', '', '', '', ?)", id, id.getBytes(StandardCharsets.US_ASCII), new byte[3_000]);
    }

    private static int awaited(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
