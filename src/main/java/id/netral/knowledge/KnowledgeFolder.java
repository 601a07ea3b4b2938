package id.netral.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the folder that admins edit. Remembers the last good state of every file, which stands in while the file is broken.
 * Not safe for use by several threads.
 */
public final class KnowledgeFolder {
    /** Larger than any file an admin writes; a guard against a mistaken copy. */
    private static final long MAX_FILE_BYTES = 4 << 20;
    /** Telegram takes 64 bytes with a button; "basis:" before the id of a card and ":BERSYARAT" behind it leave 48. */
    private static final int MAX_ID = 48;
    /** What unknown files say. */
    private static final Object NO_KNOWLEDGE = "";
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1," + MAX_ID + "}");

    private final Path root;
    private final Clock clock;
    private final Function<Knowledge, List<Problem>> proof;
    private final Map<String, Parsed> files = new HashMap<>();

    /**
     * @param digest of the bytes that were read; empty when none could be
     * @param read what the file says, as far as it could be read
     * @param good the last content without problems; empty when there never was any
     */
    private record Parsed(String digest, Optional<Object> read, Optional<Object> good, List<Problem> problems) {
        /** What is in use, unless the proof refuses it. */
        Optional<Object> proposed() {
            return problems.isEmpty() && read.isPresent() ? read : good;
        }

        Parsed approved() {
            return new Parsed(digest, read, proposed(), problems);
        }
    }

    public KnowledgeFolder(Path root, Clock clock) {
        this(root, clock, _ -> List.of());
    }

    /**
     * @param clock tells whether a day is in the future
     * @param proof names cards that are not fit to be shown; they stay as they last were fit, and as they are when they never were
     */
    public KnowledgeFolder(Path root, Clock clock, Function<Knowledge, List<Problem>> proof) {
        this.root = root;
        this.clock = clock;
        this.proof = proof;
    }

    public Path root() {
        return root;
    }

    /**
     * Reads what changed since the last call.
     *
     * @throws IOException when the folder itself cannot be read
     */
    public Knowledge load() throws IOException {
        Map<String, Path> found = list();
        Map<String, Parsed> read = found.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> read(file.getKey(), file.getValue(), Optional.ofNullable(files.get(file.getKey())))));
        files.clear();
        files.putAll(read);
        List<Problem> problems = problems();
        Knowledge proposed = assemble(Parsed::proposed, problems);
        List<Problem> refused = proof.apply(proposed);
        Set<String> unfit = names(refused);
        files.replaceAll((name, file) -> unfit.contains(name) ? file : file.approved());
        if (refused.isEmpty()) {
            return proposed;
        }
        problems.addAll(refused);
        return assemble(file -> file.good().or(file::proposed), problems);
    }

    /** Names of the files that are not in use as they are now, because something in them is wrong. */
    public Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        files.forEach((name, file) -> {
            if (!file.problems().isEmpty() && !file.read().equals(Optional.of(NO_KNOWLEDGE))) {
                broken.add(name);
            }
        });
        return broken;
    }

    /** SHA-256 of every file as it was last read, by name. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, parsed) -> {
            if (!parsed.digest().isEmpty()) {
                digests.put(name, parsed.digest());
            }
        });
        return digests;
    }

    /**
     * The folder and everything below it.
     *
     * @throws IOException when it is not there, or a part of it cannot be read or goes away meanwhile
     */
    List<Path> everything() throws IOException {
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(root.toString());
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, Path> list() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (Path path : everything()) {
            String name = root.relativize(path).toString().replace('\\', '/');
            String last = path.getFileName().toString();
            boolean hidden = ("/" + name).contains("/.");
            if (Files.isRegularFile(path) && !hidden && !last.endsWith("~") && !last.endsWith(".swp") && !last.equals("README.md")) {
                found.put(name, path);
            }
        }
        return found;
    }

    private static Parsed read(String name, Path path, Optional<Parsed> before) {
        Optional<Object> good = before.flatMap(Parsed::good);
        Problems problems = new Problems(name);
        Optional<Format> format = format(name);
        if (format.isEmpty()) {
            problems.add(0, "Berkas ini tidak dikenal; lihat README.md tentang nama dan tempat berkas.");
            return new Parsed("", Optional.of(NO_KNOWLEDGE), good, problems.found());
        }
        try {
            if (Files.size(path) > MAX_FILE_BYTES) {
                problems.add(0, "Berkas lebih besar dari " + (MAX_FILE_BYTES >> 20) + " MiB.");
                return new Parsed("", Optional.empty(), good, problems.found());
            }
            byte[] bytes = Files.readAllBytes(path);
            String digest = digest(bytes);
            if (before.filter(parsed -> parsed.digest().equals(digest)).isPresent()) {
                return before.get();
            }
            Optional<Object> read = format.get().read(digest.substring(0, 12), PlainText.of(bytes), problems).map(Object.class::cast);
            return new Parsed(digest, read, good, problems.found());
        } catch (CharacterCodingException e) {
            problems.add(0, PlainText.NO_TEXT);
        } catch (IOException e) {
            problems.add(0, "Berkas tidak dapat dibaca.");
        } catch (StackOverflowError e) {
            problems.add(0, "Terlalu banyak kurung di dalam kurung.");
        }
        return new Parsed("", Optional.empty(), good, problems.found());
    }

    /** What one file says as far as it can be read. */
    @FunctionalInterface
    private interface Format {
        Optional<?> read(String version, String text, Problems problems);
    }

    /** How a file of this name is read; empty for one that is none of the folder's. */
    private static Optional<Format> format(String name) {
        String folder = name.contains("/") ? name.substring(0, name.indexOf('/')) : "";
        String last = name.substring(name.lastIndexOf('/') + 1);
        String id = last.replaceFirst("\\.[a-z]+$", "");
        if (folder.equals("kartu") && last.endsWith(".md")) {
            return Optional.of((version, text, problems) -> {
                checkId(id, problems);
                return CardReader.read(id, version, text, problems);
            });
        }
        if (folder.equals("sumber") && last.endsWith(".md")) {
            return Optional.of((_, text, problems) -> {
                checkId(id, problems);
                return SourceReader.read(id, text, problems);
            });
        }
        if (folder.equals("edaran") && (last.endsWith(".md") || last.endsWith(".txt"))) {
            return Optional.of((_, text, problems) -> CircularReader.read(name, text, problems));
        }
        if ((folder.equals("contoh") || folder.equals("uji")) && last.endsWith(".tsv")) {
            return Optional.of((_, text, problems) -> Optional.of(QuestionFileReader.read(text, problems)));
        }
        if (folder.equals("kamus") && last.endsWith(".txt")) {
            if (last.startsWith("ejaan")) {
                return Optional.of((_, text, problems) -> VocabularyReader.spellings(text, problems));
            }
            if (last.startsWith("konsep")) {
                return Optional.of((_, text, problems) -> Optional.of(VocabularyReader.concepts(text, problems)));
            }
            if (last.startsWith("umum") || last.startsWith("utuh")) {
                return Optional.of((_, text, _) -> VocabularyReader.words(text));
            }
        }
        if (name.equals("kalender.md")) {
            return Optional.of((_, text, problems) -> CalendarReader.read(text, problems));
        }
        return Optional.empty();
    }

    private static void checkId(String id, Problems problems) {
        if (!ID.matcher(id).matches()) {
            problems.add(0, "Nama berkas di depan \".md\" hanya boleh huruf kecil, angka, dan tanda hubung, paling panjang " + MAX_ID + " karakter; berkas ini tidak dipakai.");
        }
    }

    private Knowledge assemble(Function<Parsed, Optional<Object>> state, List<Problem> problems) {
        Assembly used = new Assembly();
        new TreeMap<>(files).forEach((name, file) -> state.apply(file).ifPresent(content -> used.add(name, content)));
        return used.knowledge(problems);
    }

    /** What is wrong with what every file says now. */
    private List<Problem> problems() {
        Assembly said = new Assembly();
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(files).forEach((name, file) -> {
            file.read().ifPresent(content -> said.add(name, content));
            problems.addAll(file.problems());
        });
        Set<String> broken = names(problems);
        problems.addAll(said.problems);
        problems.addAll(new References(said, broken, LocalDate.now(clock)).problems());
        return problems;
    }

    private static Set<String> names(List<Problem> problems) {
        return problems.stream().map(Problem::file).collect(Collectors.toSet());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
