package id.netral.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that the bot speaks; Indonesian is the default. */
public enum Language {
    ID("id"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The language with this code; empty when it is none of these. */
    public static Optional<Language> named(String code) {
        return Arrays.stream(values()).filter(language -> language.code().equalsIgnoreCase(code)).findFirst();
    }

    public Locale locale() {
        return locale;
    }

    /** The lower-case ISO 639-1 code, as used in file names and options. */
    public String code() {
        return locale.getLanguage();
    }
}
