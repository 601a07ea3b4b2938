package id.netral.telegram;

import id.netral.conversation.ChatKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns chat ids into {@link ChatKey}s with a key that nobody ever sees. */
final class ChatKeys {
    private static final String HMAC = "HmacSHA256";
    private final SecretKeySpec key;
    private final Map<Long, String> officers;

    ChatKeys(Map<Long, String> officers) {
        this.officers = officers;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    ChatKey of(long chat) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(chat).array());
            return new ChatKey(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), Optional.ofNullable(officers.get(chat)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
