package id.netral.reports;

import id.netral.reports.StorageException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key, kept outside the database, that makes the stored form of a receipt. */
final class Pepper {
    private static final int BYTES = 32;
    private static final int NAME_BYTES = 8;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    private Pepper(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param mayCreate whether no receipt depends on the file yet */
    static Pepper load(Path file, boolean mayCreate, SecureRandom random) {
        try {
            if (!Private.isTaken(file)) {
                if (!mayCreate) {
                    throw new StorageException(Reason.PEPPER_MISSING, file,
                            "Without the file " + file + " no receipt is recognised; restore it from a backup.");
                }
                byte[] fresh = new byte[BYTES];
                random.nextBytes(fresh);
                Private.place(new ByteArrayInputStream(fresh), file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new StorageException(Reason.DAMAGED, file, "The file " + file + " is damaged; restore it from a backup.");
            }
            return new Pepper(key);
        } catch (IOException e) {
            throw new StorageException(Reason.UNUSABLE, file, "The file " + file + " cannot be read or written.", e);
        }
    }

    byte[] lookup(Receipt receipt) {
        return digest(receipt.code().getBytes(StandardCharsets.US_ASCII));
    }

    /** Names what a reporter adds, so that the same thing handed in twice has the same name and nobody can guess it. */
    String name(Receipt receipt, byte[] content) {
        byte[] code = ("name " + receipt.code() + " ").getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(digest(code, content), 0, NAME_BYTES);
    }

    private byte[] digest(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of Java", e);
        }
    }
}
