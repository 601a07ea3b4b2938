package id.netral.reports;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The age format with X25519 keys, in memory. */
final class Age {
    static final String SECRET_PREFIX = "AGE-SECRET-KEY-";
    static final String PUBLIC_PREFIX = "age1";
    static final int SECRET_BYTES = 32;
    private static final int OVERHEAD = 4096;

    private Age() {}

    static byte[] seal(byte[] plain, List<String> publicKeys) {
        var out = new ByteArrayOutputStream(plain.length + OVERHEAD);
        try {
            var stanzas = new ArrayList<RecipientStanzaWriter>();
            for (String key : publicKeys) {
                stanzas.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key));
            }
            try (var channel = new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), stanzas)) {
                var buffer = ByteBuffer.wrap(plain);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot seal", e);
        }
        return out.toByteArray();
    }

    /** @throws GeneralSecurityException when none of the keys opens it, or a single bit of it was changed or lost */
    static byte[] open(byte[] sealed, List<String> secretKeys) throws GeneralSecurityException {
        var readers = new ArrayList<RecipientStanzaReader>();
        for (String key : secretKeys) {
            readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key));
        }
        var in = Channels.newChannel(new ByteArrayInputStream(sealed));
        try (var channel = new StandardDecryptingChannelFactory().newDecryptingChannel(in, readers)) {
            return Channels.newInputStream(channel).readAllBytes();
        } catch (IOException | RuntimeException e) {
            throw new GeneralSecurityException("damaged", e);
        }
    }

    static String secretKey(byte[] secret) {
        return Bech32.getEncoder().encode(SECRET_PREFIX, secret).toString();
    }

    /** @throws IllegalArgumentException when it is no age secret key */
    static String publicKey(String secretKey) {
        try {
            var spec = new SecretKeySpec(secretKey.getBytes(StandardCharsets.US_ASCII), "X25519");
            return new X25519KeyFactory().translateKey(spec).toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an age secret key", e);
        }
    }

    static boolean isPublicKey(String text) {
        if (!text.startsWith(PUBLIC_PREFIX) || !text.equals(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        try {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
