package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.netral.reports.Intake;
import id.netral.reports.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LazyIntakeTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhyItCouldNotBeOpenedAndTriesAgain() throws IOException {
        Path data = Files.writeString(folder.resolve("data"), "a file");
        List<String> said = new ArrayList<>();
        try (LazyIntake intake = new LazyIntake(
                () -> Intake.open(data, folder.resolve("penerima.txt"), Clock.systemUTC(), new SecureRandom()), e -> said.add(Say.trouble(e)))) {
            assertThrows(StorageException.class, intake::get);
            assertEquals(List.of(data + " tidak dapat dibaca atau ditulis; periksa hak akses dan ruang disk."), said);
            Files.delete(data);
            intake.get();
            assertEquals(1, said.size());
        }
    }
}
