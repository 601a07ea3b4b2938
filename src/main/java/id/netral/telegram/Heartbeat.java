package id.netral.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Touches a file for a health check; to the minute, because a poll may end at the moment when somebody writes. */
final class Heartbeat {
    private final Optional<Path> file;
    private final Clock clock;
    private final Outage outage;

    Heartbeat(Optional<Path> file, Clock clock, Outage outage) {
        this.file = file;
        this.clock = clock;
        this.outage = outage;
    }

    void beat() {
        if (file.isEmpty()) {
            return;
        }
        Path path = file.get();
        FileTime now = FileTime.from(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        try {
            try {
                Files.setLastModifiedTime(path, now);
            } catch (NoSuchFileException first) {
                Files.createFile(path);
                Files.setLastModifiedTime(path, now);
            }
            outage.ends();
        } catch (IOException e) {
            outage.begins("the heartbeat file cannot be touched", e.getClass().getSimpleName());
        }
    }
}
