package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Intake;
import id.netral.reports.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatCommandTest {
    @TempDir
    private Path folder;

    private Settings settings() {
        return Settings.from(Map.of("NETRAL_DATA", folder.resolve("data").toString()), folder);
    }

    private Intake open() {
        return ChatCommand.open(settings(), Clock.systemUTC(), folder);
    }

    @Test
    void letsTheDataGoWhenNoTrialKeyCanBeMade() throws IOException {
        Path config = Files.writeString(folder.resolve(".config"), "a file");
        assertThrows(StorageException.class, this::open);
        Files.delete(config);
        try (Intake intake = open()) {
            assertTrue(intake.accepting());
        }
    }

    @Test
    void makesNoTrialKeyBesideRecipientsThatAreWrong() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Path recipients = Files.writeString(settings().recipients(), "age1salah\n");
        try (Intake intake = open()) {
            assertFalse(intake.accepting());
            assertEquals(List.of("Penerimaan laporan ditutup sampai ini dibetulkan: " + recipients + ":1: ini bukan kunci publik age (age1…)."),
                    Say.closed(intake.recipients(), recipients));
        }
        assertEquals("age1salah\n", Files.readString(recipients));
        assertFalse(Files.exists(folder.resolve(".config")));
    }
}
