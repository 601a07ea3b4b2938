package id.netral.reports;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reporter keeps: 75 random bits and a check character. Whoever has it can follow the report and read the replies.
 *
 * @param code in its written form: four groups of four characters with dashes
 */
public record Receipt(String code) {
    private static final int RANDOM_CHARACTERS = 15;
    private static final int GROUP = 4;
    /** Four groups, one may have lost or gained a character, with the same between them. */
    private static final Pattern GROUPS = Pattern.compile("(?<![\\p{L}\\p{N}])G(S)G\\1G\\1G(?![\\p{L}\\p{N}])"
            .replace("G", "[0-9A-Za-z]{3,5}").replace("S", "[\\s\\p{Z}\\p{Cf}\\p{Pd}._]*"));
    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

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
     * What is or looks like a code in a text, to be read with {@link #parse}: the whole text, or four groups in it. Groups that
     * are joined with dashes may have a slip in them; others have to be a code with a digit, or they are words.
     */
    public static Optional<String> spot(String text) {
        if (parse(text).isPresent() && has(LETTER, text)) {
            return Optional.of(text);
        }
        return candidates(text).filter(Receipt::looksMeant).map(MatchResult::group)
                .max(Comparator.comparing((String code) -> parse(code).isPresent()).thenComparing(code -> DIGIT.matcher(code).results().count()));
    }

    private static boolean looksMeant(MatchResult groups) {
        boolean code = parse(groups.group()).isPresent();
        boolean mixed = has(LETTER, groups.group()) && has(DIGIT, groups.group());
        return has(DASH, groups.group(1)) ? code || mixed : code && mixed;
    }

    /** They may overlap: which words belong to the code shows only later. */
    private static Stream<MatchResult> candidates(String text) {
        Matcher matcher = GROUPS.matcher(text);
        Stream.Builder<MatchResult> found = Stream.builder();
        for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
            found.add(matcher.toMatchResult());
        }
        return found.build();
    }

    private static boolean has(Pattern part, String text) {
        return part.matcher(text).find();
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
