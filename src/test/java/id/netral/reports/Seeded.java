package id.netral.reports;

import java.security.SecureRandom;
import java.util.Random;

/** Repeatable randomness where the code asks for a {@link SecureRandom}. */
final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    Seeded(long seed) {
        super();
        random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }

    @Override
    public int nextInt(int bound) {
        return random.nextInt(bound);
    }

    @Override
    public int nextInt() {
        return random.nextInt();
    }

    @Override
    public long nextLong() {
        return random.nextLong();
    }
}
