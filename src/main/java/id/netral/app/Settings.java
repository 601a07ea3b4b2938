package id.netral.app;

import id.netral.answering.ModelCache;
import id.netral.conversation.Channel;
import id.netral.conversation.Phrase;
import id.netral.conversation.Terms;
import id.netral.conversation.Wording;
import id.netral.language.Language;
import id.netral.reports.Deadlines;
import id.netral.reports.Retention;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How this process is to run, from the environment.
 *
 * @param knowledge the folder that admins edit
 * @param data the folder of the intake
 * @param recipients the file with the inspectors' public keys
 * @param token of the Telegram bot
 * @param api another Bot API server
 * @param officers private chats of inspectors, each with the alias that the audit trail gets
 * @param zone in which days begin
 * @param retention how long reports are kept
 * @param deadlines how soon inspectors owe what
 * @param language of what the command line says
 */
record Settings(
        Path knowledge, Path data, Path recipients, Optional<String> token, Optional<URI> api, Map<Long, String> officers, ZoneId zone, Retention retention,
        Deadlines deadlines, Language language) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");
    private static final String ALIAS = "pemeriksa";
    /** An alias cannot be mistaken for the number of a chat, because aliases are stored. */
    private static final Pattern OFFICER = Pattern.compile("([1-9][0-9]{0,17})(?::(\\p{L}[\\p{L}.-]{0,19}[0-9]{0,2}))?");

    /**
     * @param home where the launcher stands
     * @throws BadSetting when a variable cannot be understood
     */
    static Settings from(Map<String, String> environment, Path home) {
        Path data = path(environment, "NETRAL_DATA", home.resolve("data"));
        return new Settings(
                path(environment, "NETRAL_KNOWLEDGE", home.resolve("knowledge")),
                data,
                path(environment, "NETRAL_RECIPIENTS", data.resolve("penerima.txt")),
                value(environment, "NETRAL_TELEGRAM_TOKEN"),
                value(environment, "NETRAL_TELEGRAM_API").map(Settings::api),
                value(environment, "NETRAL_OFFICERS").map(Settings::officers).orElse(Map.of()),
                value(environment, "NETRAL_ZONE").map(Settings::zone).orElse(ZONE),
                value(environment, "NETRAL_RETENTION").map(Settings::retention).orElse(new Retention(90, 365)),
                value(environment, "NETRAL_DEADLINES").map(Settings::deadlines).orElse(Deadlines.USUAL),
                language(environment));
    }

    /** @throws BadSetting when it is none of the languages */
    static Language language(Map<String, String> environment) {
        return value(environment, "NETRAL_LANG")
                .map(code -> Language.named(code).orElseThrow(() -> new BadSetting(Phrase.SETTING_LANGUAGE)))
                .orElse(Language.ID);
    }

    Terms terms() {
        return new Terms(retention, deadlines, officers.size(), Channel.TELEGRAM);
    }

    /** Where {@code check} remembers what it saw. */
    Path lastCheck() {
        return data.resolve("cache").resolve("periksa.tsv");
    }

    /** Beside the intake, because it can be made anew at any time. */
    ModelCache modelCache() {
        try {
            if (!Files.isDirectory(data)) {
                Files.createDirectories(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException | UnsupportedOperationException e) {
            return ModelCache.none();
        }
        return ModelCache.in(data.resolve("cache"));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Path path(Map<String, String> environment, String name, Path otherwise) {
        try {
            return value(environment, name).map(Path::of).orElse(otherwise);
        } catch (InvalidPathException e) {
            throw new BadSetting(Phrase.SETTING_PATH);
        }
    }

    private static URI api(String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadSetting(Phrase.SETTING_API);
    }

    private static Map<Long, String> officers(String value) {
        Map<Long, String> officers = new TreeMap<>();
        Set<String> aliases = new HashSet<>();
        for (String part : value.split("[,\\s]+")) {
            Matcher officer = OFFICER.matcher(part);
            if (!officer.matches()) {
                throw new BadSetting(Phrase.SETTING_OFFICERS);
            }
            String alias = Optional.ofNullable(officer.group(2)).orElse(ALIAS);
            if (officers.put(Long.parseLong(officer.group(1)), alias) != null || !aliases.add(alias.toLowerCase(Locale.ROOT))) {
                throw new BadSetting(Phrase.SETTING_OFFICERS_TWICE);
            }
        }
        if (officers.isEmpty()) {
            throw new BadSetting(Phrase.SETTING_OFFICERS);
        }
        return officers;
    }

    private static Retention retention(String value) {
        String[] days = value.split("[,\\s]+");
        try {
            if (days.length == 2) {
                return new Retention(Integer.parseInt(days[0]), Integer.parseInt(days[1]));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadSetting(Phrase.SETTING_RETENTION);
    }

    private static Deadlines deadlines(String value) {
        String[] days = value.split("[,\\s]+");
        try {
            if (days.length == 3) {
                return new Deadlines(Integer.parseInt(days[0]), Integer.parseInt(days[1]), Integer.parseInt(days[2]));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadSetting(Phrase.SETTING_DEADLINES);
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new BadSetting(Phrase.SETTING_ZONE);
        }
    }

    /** Hides the token and the officers. */
    @Override
    public String toString() {
        return "settings";
    }

    /** One sentence for the operator. */
    static final class BadSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final Phrase sentence;

        BadSetting(Phrase sentence) {
            super(sentence.name());
            this.sentence = sentence;
        }

        String in(Language language) {
            return Wording.text(language, sentence);
        }
    }
}
