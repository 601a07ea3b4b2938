package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeTest {
    @TempDir
    Path folder;

    private final Seeded random = new Seeded(11);

    @Test
    void everyRecipientOpensItAndNobodyElse() throws GeneralSecurityException {
        List<String> keys = List.of(secret(), secret(), secret());
        byte[] plain = new byte[4096];
        byte[] sealed = Age.seal(plain, keys.stream().limit(2).map(Age::publicKey).toList());
        assertArrayEquals(plain, Age.open(sealed, List.of(keys.get(0))));
        assertArrayEquals(plain, Age.open(sealed, List.of(keys.get(2), keys.get(1))));
        assertThrows(GeneralSecurityException.class, () -> Age.open(sealed, List.of(keys.get(2))));
    }

    @Test
    void noBitMayChangeAndNoByteMayBeMissing() {
        String key = secret();
        byte[] sealed = Age.seal(Office.REPORT.text().repeat(20).getBytes(StandardCharsets.UTF_8),
                List.of(Age.publicKey(key)));
        for (int i = 0; i < 2_000; i++) {
            byte[] flipped = sealed.clone();
            flipped[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(GeneralSecurityException.class, () -> Age.open(flipped, List.of(key)));
            byte[] cut = Arrays.copyOf(sealed, random.nextInt(sealed.length));
            assertThrows(GeneralSecurityException.class, () -> Age.open(cut, List.of(key)));
        }
    }

    @Test
    void theAgeProgramOpensWhatWeSeal() throws IOException, InterruptedException {
        AgeProgram.assumeInstalled();
        Office office = Office.in(folder);
        Path sealed = folder.resolve("sealed.age");
        for (int size : new int[] {0, 1, 4096, 65_535, 65_536, 65_537, 5_000_000}) {
            byte[] plain = new byte[size];
            random.nextBytes(plain);
            String inspector = Recipients.read(office.recipients()).keys().getFirst();
            Files.write(sealed, Age.seal(plain, List.of(Age.publicKey(secret()), inspector)));
            byte[] opened = AgeProgram.run("age", "-d", "-i", office.key().toString(), sealed.toString());
            assertArrayEquals(plain, opened, "size " + size);
        }
    }

    @Test
    void weOpenWhatTheAgeProgramSeals() throws IOException, InterruptedException, GeneralSecurityException {
        AgeProgram.assumeInstalled();
        Path key = folder.resolve("keygen.key");
        AgeProgram.run("age-keygen", "-o", key.toString());
        List<String> secrets = KeyPairFile.read(key);
        Path plain = folder.resolve("plain");
        Path sealed = folder.resolve("sealed.age");
        for (int size : new int[] {0, 1, 65_536, 1_000_000}) {
            byte[] content = new byte[size];
            random.nextBytes(content);
            Files.write(plain, content);
            String inspector = Age.publicKey(secrets.getFirst());
            AgeProgram.run("age", "-r", Age.publicKey(secret()), "-r", inspector, "-o", sealed.toString(), plain.toString());
            assertArrayEquals(content, Age.open(Files.readAllBytes(sealed), secrets), "size " + size);
        }
    }

    @Test
    void aReplyKeyIsTheReceiptsAlone() {
        Receipt receipt = Receipt.mint(random);
        Receipt retyped = Receipt.parse(receipt.code().toLowerCase(Locale.ROOT)).orElseThrow();
        assertEquals(ReplyKey.secretKey(receipt), ReplyKey.secretKey(retyped));
        assertNotEquals(ReplyKey.publicKey(receipt), ReplyKey.publicKey(Receipt.mint(random)));
        assertEquals("age1yt9t5w4z640ph", ReplyKey.publicKey(new Receipt("0000-0000-0000-0000")).substring(0, 17));
    }

    private String secret() {
        byte[] bytes = new byte[Age.SECRET_BYTES];
        random.nextBytes(bytes);
        return Age.secretKey(bytes);
    }
}
