package id.netral.language;

import java.util.Locale;

/** The languages that the bot speaks; Indonesian is the default. */
public enum Language {
    ID("id"),
    EN("en");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    public Locale locale() {
        return locale;
    }

    /** The lower-case ISO 639-1 code, as used in file names and options. */
    public String code() {
        return locale.getLanguage();
    }
}
