package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a database, a copy of one, or the bundle of one report with an inspector's private key, and changes nothing in it.
 * Every method throws {@link StorageException} when the key does not open what it asks for, or something was tampered with.
 */
public final class ReportReader {
    /** @param status empty in a bundle, which does not know it */
    public record Entry(String number, LocalDate day, Optional<Status> status) {}

    /**
     * An attachment, opened.
     *
     * @param name made from the number of the report, and safe as the name of a file; says nothing of the name it was sent
     *     under
     */
    public record Exhibit(String name, byte[] content) {}

    @FunctionalInterface
    private interface Question<T> {
        T to(Source source) throws SQLException;
    }

    private static final Pattern SAFE_NAME = Pattern.compile("[0-9A-Z]{8}-[0-9a-f]{1,64}\\.(jpg|png|pdf)");
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final Path file;
    private final List<String> secretKeys;

    private ReportReader(Path file, List<String> secretKeys) {
        this.file = file;
        this.secretKeys = secretKeys;
    }

    /**
     * @param source a database, the folder that it lies in, or a bundle
     * @throws StorageException when there is no such file or no readable private key
     */
    public static ReportReader open(Path source, Path privateKeyFile) {
        Path file = Files.isDirectory(source) ? source.resolve(DataFolder.DATABASE) : source;
        if (!Files.isRegularFile(file)) {
            throw new StorageException(Reason.ABSENT, file, "There is no file " + file + " to read reports from.");
        }
        return new ReportReader(file, KeyPairFile.read(privateKeyFile));
    }

    /** All reports, the oldest day first. */
    public List<Entry> list() {
        return ask(Source::list).stream()
                .map(listed -> new Entry(listed.number(), listed.day().orElseGet(() -> dayOf(listed.number())), listed.status()))
                .toList();
    }

    private LocalDate dayOf(String number) {
        return sheet(number).orElseThrow().day();
    }

    /** Empty when there is no report of this number. */
    public Optional<Report> read(String number) {
        return sheet(number).map(Sheet::report);
    }

    /** What the reporter added in words, the earliest first. */
    public List<Letter> messages(String number) {
        String tidy = Crockford.tidy(number);
        return ask(source -> source.messages(tidy)).stream().map(sealed -> {
            Letter letter = opened(tidy, () -> Letter.of(Age.open(sealed, secretKeys)));
            return checked(tidy, letter.number(), letter);
        }).toList();
    }

    public List<Exhibit> exhibits(String number) {
        String tidy = Crockford.tidy(number);
        return ask(source -> source.attachments(tidy)).stream().map(sealed -> {
            Tar.Entry file = opened(tidy, () -> Tar.read(Age.open(sealed, secretKeys)).getFirst());
            if (!SAFE_NAME.matcher(file.name()).matches()) {
                throw new StorageException(Reason.DAMAGED, tidy, "The report " + tidy + " holds a file that was not made here.");
            }
            return checked(tidy, file.name().substring(0, tidy.length()), new Exhibit(file.name(), file.content()));
        }).toList();
    }

    /**
     * The report, its additions and the list of its attachments as Markdown, with nothing about the reporter beyond what the
     * words themselves say. Empty when there is no report of this number.
     */
    public Optional<String> markdown(String number) {
        return sheet(number).map(sheet -> Export.markdown(sheet, messages(sheet.number()), exhibits(sheet.number())));
    }

    /**
     * Makes a reply that only the reporter's receipt opens, for {@link Inspection#reply}. Empty when there is no report of
     * this number.
     */
    public Optional<byte[]> sealReply(String number, String text, LocalDate day) {
        return sheet(number).map(sheet -> Age.seal(new Letter(sheet.number(), day, text).toBytes(), List.of(sheet.replyTo())));
    }

    /**
     * Writes every attachment, for its owner only, into a folder, which is made where there is none.
     *
     * @return how many there were
     * @throws StorageException when one of the files exists
     */
    public int saveExhibits(String number, Path folder) {
        List<Exhibit> exhibits = exhibits(number);
        writing(folder, () -> {
            Private.folderIfAbsent(folder);
            for (Exhibit exhibit : exhibits) {
                Private.create(folder.resolve(exhibit.name()), exhibit.content());
            }
        });
        return exhibits.size();
    }

    /** Writes {@link #markdown} into a new file, if there is such a report. */
    public void export(String number, Path file) {
        markdown(number).ifPresent(text -> writing(file, () -> Private.create(file, text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Writes what {@link #sealReply} makes into a new file, if there is such a report. */
    public void saveReply(String number, String text, LocalDate day, Path file) {
        sealReply(number, text, day).ifPresent(sealed -> writing(file, () -> Private.create(file, sealed)));
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Path target, Writing writing) {
        try {
            writing.run();
        } catch (FileAlreadyExistsException e) {
            throw new StorageException(Reason.FILE_EXISTS, e.getFile(), "The file " + e.getFile() + " exists and is not overwritten.", e);
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, target, "The file or folder " + target + " cannot be written.", e);
        }
    }

    private Optional<Sheet> sheet(String number) {
        String tidy = Crockford.tidy(number);
        return ask(source -> source.sheet(tidy)).map(sealed -> {
            Sheet sheet = opened(tidy, () -> Sheet.of(Age.open(sealed, secretKeys)));
            return checked(tidy, sheet.number(), sheet);
        });
    }

    @FunctionalInterface
    private interface Opening<T> {
        T open() throws GeneralSecurityException;
    }

    private static <T> T opened(String number, Opening<T> opening) {
        try {
            return opening.open();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new StorageException(Reason.WRONG_KEY, number,
                    "This private key does not open report " + number + ", or the report is damaged.", e);
        }
    }

    private static <T> T checked(String wanted, String found, T opened) {
        if (!wanted.equals(found)) {
            throw new StorageException(Reason.DAMAGED, wanted, "The report " + wanted + " holds something of another one.");
        }
        return opened;
    }

    private <T> T ask(Question<T> question) {
        try {
            if (!isDatabase()) {
                return question.to(Bundle.read(Files.readAllBytes(file)));
            }
            try (Connection connection = Database.readOnly(file)) {
                if (Schema.version(connection) > Schema.VERSION) {
                    throw new StorageException(Reason.NEWER, file, "The database " + file + " was written by a newer release.");
                }
                return question.to(new StoredSource(connection));
            }
        } catch (SQLException e) {
            throw Database.unusable(file, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StorageException(Reason.UNUSABLE, file, "The file " + file + " cannot be read as reports.", e);
        }
    }

    private boolean isDatabase() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        }
    }
}
