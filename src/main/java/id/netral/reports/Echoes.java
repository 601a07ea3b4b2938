package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Remembers, for a day and in memory only, which long texts were filed. */
final class Echoes {
    /** Shorter texts can be alike by chance. */
    private static final int MIN_LETTERS = 80;
    private static final int MOST = 10_000;
    private static final int SALT_BYTES = 32;

    private final SecureRandom random;
    private final Map<String, String> texts = new HashMap<>();
    private byte[] salt = {};
    private LocalDate day = LocalDate.MIN;

    Echoes(SecureRandom random) {
        this.random = random;
    }

    /** What to remember a report by; empty for a short one. */
    synchronized Optional<String> mark(Report report, LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            texts.clear();
            salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
        }
        String letters = report.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.length() < MIN_LETTERS) {
            return Optional.empty();
        }
        byte[][] parts = new byte[report.attachments().size() + 2][];
        parts[0] = salt;
        parts[1] = letters.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < report.attachments().size(); i++) {
            parts[i + 2] = Audit.sha256(report.attachments().get(i).content());
        }
        return Optional.of(Audit.hex(Audit.sha256(parts)));
    }

    /** Whether the mark is this receipt's, from now on or already. */
    synchronized boolean add(String mark, String lookup) {
        if (texts.size() >= MOST) {
            return true;
        }
        String before = texts.putIfAbsent(mark, lookup);
        return before == null || before.equals(lookup);
    }

    synchronized void forget(String lookup) {
        texts.values().remove(lookup);
    }
}
