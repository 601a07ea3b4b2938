package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Vocabulary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * Keeps the last trained models in files named by what they were trained on, so that a start need not train. A cache that
 * cannot be read or written is no error: the model is trained.
 */
public final class ModelCache {
    /** Changes whenever the same examples would give another model. */
    private static final String FORMAT = "58";
    private static final String PREFIX = "model-";
    private static final int KEPT = 2;
    private static final int BUFFER = 1 << 16;

    private final Optional<Path> folder;

    private ModelCache(Optional<Path> folder) {
        this.folder = folder;
    }

    public static ModelCache in(Path folder) {
        return new ModelCache(Optional.of(folder));
    }

    /** Trains every time. */
    public static ModelCache none() {
        return new ModelCache(Optional.empty());
    }

    Learnt get(Vocabulary vocabulary, List<Example> examples, Supplier<Learnt> trained) {
        if (folder.isEmpty()) {
            return trained.get();
        }
        Path file = folder.get().resolve(PREFIX + name(vocabulary, examples));
        return read(file).orElseGet(() -> store(file, trained.get()));
    }

    private static Optional<Learnt> read(Path file) {
        try {
            if (!isWhole(file)) {
                return Optional.empty();
            }
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                return Optional.of(Learnt.read(in));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One wrong weight could permit what is prohibited. */
    private static boolean isWhole(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            return false;
        }
        try (CheckedInputStream in = new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), new CRC32())) {
            in.skipNBytes(Files.size(file) - Long.BYTES);
            long sum = in.getChecksum().getValue();
            return new DataInputStream(in).readLong() == sum;
        }
    }

    private Learnt store(Path file, Learnt learnt) {
        try {
            Files.createDirectories(folder.get());
            Path aside = Files.createTempFile(folder.get(), PREFIX, ".part");
            try {
                write(aside, learnt);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
            forgetOld();
        } catch (IOException e) {
            return learnt;
        }
        return learnt;
    }

    private static void write(Path file, Learnt learnt) throws IOException {
        CRC32 sum = new CRC32();
        try (DataOutputStream out = new DataOutputStream(new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), sum))) {
            learnt.write(out);
            out.writeLong(sum.getValue());
        }
    }

    private void forgetOld() throws IOException {
        try (Stream<Path> files = Files.list(folder.get())) {
            List<Path> models = files.filter(f -> f.getFileName().toString().startsWith(PREFIX))
                    .sorted((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()))
                    .toList();
            for (Path old : models.subList(Math.min(KEPT, models.size()), models.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static String name(Vocabulary vocabulary, List<Example> examples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORMAT);
            vocabulary.spellings().forEach((from, to) -> add(digest, from + "=" + to));
            vocabulary.concepts().forEach(concept -> add(digest, concept.toString()));
            vocabulary.common().stream().sorted().forEach(word -> add(digest, word));
            vocabulary.whole().stream().sorted().forEach(word -> add(digest, "=" + word));
            examples.forEach(e -> add(digest, e.register() + "\t" + e.question() + "\t" + e.labels() + "\t" + e.cards()));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
