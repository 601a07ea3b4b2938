package id.netral.reports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** An intake in a folder of its own with one inspector, on 25 November 2026 in Pontianak. */
record Office(Path folder) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T03:04:05Z"), ZoneId.of("Asia/Pontianak"));
    static final String MARKER = "PENANDA-camat-membagikan-stiker";
    static final Report REPORT = Report.about("mobil-dinas").plus(MARKER + " di kantor").plus("Kemarin sore, Pontianak Kota");

    static Office in(Path folder) {
        var office = new Office(folder);
        KeyPairFile.create(office.key(), office.recipients(), new Seeded(1));
        return office;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path recipients() {
        return data().resolve("penerima.txt");
    }

    Path key() {
        return folder.resolve("inspektur.key");
    }

    Path database() {
        return data().resolve(DataFolder.DATABASE);
    }

    Intake open() {
        return open(CLOCK);
    }

    Intake open(Clock clock) {
        return Intake.open(data(), recipients(), clock, new SecureRandom());
    }

    ReportReader reader() {
        return ReportReader.open(data(), key());
    }

    static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(10, 0).atZone(CLOCK.getZone()).toInstant(), CLOCK.getZone());
    }

    /** Every file under a folder that has the marker in it, as UTF-8 or UTF-16. */
    static List<Path> filesWith(String marker, Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                String wide = String.join("\0", marker.split(""));
                if (content.contains(marker) || content.contains(wide)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
