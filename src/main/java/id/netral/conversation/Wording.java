package id.netral.conversation;

import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The texts of the bot in both languages. */
public final class Wording {
    private static final Map<Language, Properties> TEXTS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            TEXTS.put(language, load(language));
        }
    }

    private Wording() {}

    static Properties load(Language language) {
        String name = "/id/netral/wording_" + language.code() + ".properties";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same words in the language of what was said before; Indonesian where that tells none. */
    public static String inLanguageOf(String said, Phrase phrase, Object... values) {
        return text(LanguageGuess.of(said).orElse(Language.ID), phrase, values);
    }

    /**
     * @param values take the places of {@code {0}}, {@code {1}} and so on
     */
    public static String text(Language language, Phrase phrase, Object... values) {
        String text = TEXTS.get(language).getProperty(phrase.key());
        if (text == null) {
            throw new IllegalStateException("no text for " + phrase.key());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    public static String date(Language language, LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()).format(date);
    }
}
