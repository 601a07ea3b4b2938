package id.netral.reports;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * What a reporter keeps: 75 random bits and a check character. Whoever has it can follow the report and read the replies.
 *
 * @param code in its written form: four groups of four characters with dashes
 */
public record Receipt(String code) {
    private static final int RANDOM_CHARACTERS = 15;
    private static final int GROUP = 4;

    /** @throws IllegalArgumentException unless the code is in its written form and its check character is right */
    public Receipt {
        if (!code.equals(written(Crockford.tidy(code)))) {
            throw new IllegalArgumentException("not a receipt code");
        }
    }

    static Receipt mint(SecureRandom random) {
        String body = Crockford.random(RANDOM_CHARACTERS, random);
        return new Receipt(written(body + Crockford.check(body)));
    }

    /** Reads a code as people retype it: any case, any or no separators, O for 0, I or L for 1. Empty when it is not a code. */
    public static Optional<Receipt> parse(String typed) {
        String code = written(Crockford.tidy(typed));
        return code.isEmpty() ? Optional.empty() : Optional.of(new Receipt(code));
    }

    /**
     * Whether these are the last four characters of the code, or more of them, as people retype them: proof of having kept it.
     * Reads them like {@link #parse}.
     */
    public boolean endsWith(String typed) {
        String characters = Crockford.tidy(typed);
        return characters.length() >= GROUP && Crockford.tidy(code).endsWith(characters);
    }

    /** Hides the code, so that no log line can carry it. */
    @Override
    public String toString() {
        return "receipt";
    }

    /** Empty unless {@code characters} are a whole code. */
    private static String written(String characters) {
        if (characters.length() != RANDOM_CHARACTERS + 1 || !Crockford.isMadeOf(characters)) {
            return "";
        }
        String body = characters.substring(0, RANDOM_CHARACTERS);
        if (Crockford.check(body) != characters.charAt(RANDOM_CHARACTERS)) {
            return "";
        }
        return String.join("-", characters.substring(0, 4), characters.substring(4, 8),
                characters.substring(8, 12), characters.substring(12));
    }
}
