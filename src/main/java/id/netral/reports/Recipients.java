package id.netral.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * The age public keys that every report is sealed to, read from a file with one key a line and comments after {@code #}.
 *
 * @param keys without repetition, in the order of the file
 * @param problems what is wrong with the file; while there are any, nothing may be sealed
 */
public record Recipients(List<String> keys, List<Problem> problems) {
    /** What may be wrong: the first two with the file, the others with a line. */
    public enum Fault { UNREADABLE, TOO_LONG, PRIVATE_KEY, NO_KEY, REPEATED }

    /**
     * @param line counted from 1; 0 for the file as a whole
     */
    public record Problem(Path file, int line, Fault fault) {
        /** The file, and its line where there is one, as compilers write it. */
        public String place() {
            return line == 0 ? file.toString() : file + ":" + line;
        }
    }

    private static final int LONGEST = 64 * 1024;

    public Recipients {
        keys = List.copyOf(keys);
        problems = List.copyOf(problems);
    }

    /** Whether there is a key to seal to and no doubt about any other. */
    public boolean usable() {
        return !keys.isEmpty() && problems.isEmpty();
    }

    /** Never throws: a missing file has no keys and no problems, an unreadable one is a problem. */
    public static Recipients read(Path file) {
        List<String> lines;
        try {
            if (!Private.isTaken(file)) {
                return new Recipients(List.of(), List.of());
            }
            if (Files.size(file) > LONGEST) {
                return broken(file, Fault.TOO_LONG);
            }
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException | UncheckedIOException e) {
            return broken(file, Fault.UNREADABLE);
        }
        var keys = new LinkedHashSet<String>();
        var problems = new ArrayList<Problem>();
        for (int number = 1; number <= lines.size(); number++) {
            String key = withoutComment(lines.get(number - 1));
            if (key.isEmpty()) {
                continue;
            }
            if (key.toUpperCase(Locale.ROOT).startsWith(Age.SECRET_PREFIX)) {
                problems.add(new Problem(file, number, Fault.PRIVATE_KEY));
            } else if (!Age.isPublicKey(key)) {
                problems.add(new Problem(file, number, Fault.NO_KEY));
            } else if (!keys.add(key)) {
                problems.add(new Problem(file, number, Fault.REPEATED));
            }
        }
        return new Recipients(List.copyOf(keys), problems);
    }

    /**
     * Appends a key, wholly or not at all, and makes the file, readable by its owner only, where there is none. A key that is there
     * already stays.
     *
     * @throws IllegalArgumentException when it is no age public key
     * @throws StorageException when the file cannot be written
     */
    public static void add(Path file, String key) {
        if (!Age.isPublicKey(key)) {
            throw new IllegalArgumentException("not an age public key");
        }
        if (read(file).keys().contains(key)) {
            return;
        }
        byte[] line = (key + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            if (Private.isTaken(file)) {
                Private.rewrite(file, appended(Files.readAllBytes(file), line));
            } else {
                Private.folderIfAbsent(file.toAbsolutePath().getParent());
                Private.create(file, line);
            }
        } catch (IOException e) {
            throw new StorageException(StorageException.Reason.UNUSABLE, file, "Cannot write the recipients file " + file + ".", e);
        }
    }

    private static byte[] appended(byte[] lines, byte[] line) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(lines);
        if (lines.length > 0 && lines[lines.length - 1] != '\n') {
            all.write('\n');
        }
        all.writeBytes(line);
        return all.toByteArray();
    }

    private static Recipients broken(Path file, Fault fault) {
        return new Recipients(List.of(), List.of(new Problem(file, 0, fault)));
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).replace("\uFEFF", "").strip();
    }
}
