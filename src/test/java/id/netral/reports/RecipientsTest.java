package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Recipients.Fault;
import id.netral.reports.Recipients.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientsTest {
    @TempDir
    Path folder;

    private final Seeded random = new Seeded(3);

    @Test
    void findsEveryProblemWithItsLine() throws IOException {
        Path file = folder.resolve("penerima.txt");
        String good = KeyPairFile.create(folder.resolve("a.key"), folder.resolve("other.txt"), random);
        String secret = Files.readAllLines(folder.resolve("a.key")).getLast();
        Files.writeString(file, "\uFEFF# inspektorat\n\n" + good + "  # Bu Ani\nage1salah\n" + good + "\n" + secret + "\n");
        Recipients read = Recipients.read(file);
        assertEquals(List.of(good), read.keys());
        assertEquals(List.of(new Problem(file, 4, Fault.NO_KEY), new Problem(file, 5, Fault.REPEATED), new Problem(file, 6, Fault.PRIVATE_KEY)),
                read.problems());
        assertEquals(file + ":4", read.problems().getFirst().place());
        assertFalse(read.problems().toString().contains(secret));
        assertFalse(read.usable());
    }

    @Test
    void missingIsNoProblemButNotUsable() {
        assertEquals(new Recipients(List.of(), List.of()), Recipients.read(folder.resolve("none.txt")));
        assertFalse(Recipients.read(folder.resolve("none.txt")).usable());
        assertEquals(List.of(new Problem(folder, 0, Fault.UNREADABLE)), Recipients.read(folder).problems());
    }

    @Test
    void addsToAFileWithoutALastLineEnd() throws IOException {
        Path file = folder.resolve("penerima.txt");
        String first = KeyPairFile.create(folder.resolve("a.key"), file, random);
        Files.writeString(file, Files.readString(file).strip());
        String second = KeyPairFile.create(folder.resolve("b.key"), file, random);
        Recipients.add(file, first);
        assertEquals(new Recipients(List.of(first, second), List.of()), Recipients.read(file));
        assertThrows(IllegalArgumentException.class, () -> Recipients.add(file, "age1salah"));
    }

    @Test
    void leavesTheFileAsItWasButForTheNewKey() throws IOException {
        Path file = folder.resolve("penerima.txt");
        byte[] comment = "# Bu Re\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, comment);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("tautan.txt"), file);
        String key = KeyPairFile.create(folder.resolve("a.key"), link, random);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("# Bu Re\u00e9\n" + key + "\n", Files.readString(file, StandardCharsets.ISO_8859_1));
        assertTrue(Recipients.read(file).usable());
    }

    @Test
    void aNewKeyIsPrivateAndNeverOverwritesAnother() throws IOException {
        Path key = folder.resolve("sub/a.key");
        Path recipients = folder.resolve("sub/penerima.txt");
        KeyPairFile.create(key, recipients, random);
        String before = Files.readString(key);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertTrue(before.lines().toList().getLast().startsWith("AGE-SECRET-KEY-1"), "what age reads");
        var refused = assertThrows(StorageException.class, () -> KeyPairFile.create(key, recipients, random));
        assertEquals(StorageException.Reason.FILE_EXISTS, refused.reason());
        assertEquals(before, Files.readString(key));
        assertEquals(1, Recipients.read(recipients).keys().size());
    }

    @Test
    void saysWhenAFileIsNoPrivateKey() throws IOException {
        Path file = folder.resolve("bad.key");
        for (String content : new String[] {"", "# nothing\n", "AGE-SECRET-KEY-1QQ\n", "age1abc\n", "\u0000\u0001"}) {
            Files.writeString(file, content);
            var refused = assertThrows(StorageException.class, () -> KeyPairFile.read(file));
            assertEquals(StorageException.Reason.KEY_UNREADABLE, refused.reason());
        }
    }
}
