package id.netral.reports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The reporter's own age key, which exists only while somebody holds the receipt. */
final class ReplyKey {
    private static final byte[] SALT = "netral.id/reports".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE = "reply key v1".getBytes(StandardCharsets.US_ASCII);

    private ReplyKey() {}

    static String secretKey(Receipt receipt) {
        try {
            byte[] secret = KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.ofExtract()
                    .addIKM(receipt.code().getBytes(StandardCharsets.US_ASCII))
                    .addSalt(SALT)
                    .thenExpand(PURPOSE, Age.SECRET_BYTES));
            return Age.secretKey(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of Java 25", e);
        }
    }

    static String publicKey(Receipt receipt) {
        return Age.publicKey(secretKey(receipt));
    }
}
