package id.netral.app;

import id.netral.answering.ModelCache;
import id.netral.reports.Retention;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How this process is to run, from the environment.
 *
 * @param knowledge the folder that admins edit
 * @param data the folder of the intake
 * @param recipients the file with the inspectors' public keys
 * @param token of the Telegram bot
 * @param api another Bot API server
 * @param officers chats of inspectors
 * @param zone in which days begin
 * @param retention how long reports are kept
 */
record Settings(
        Path knowledge, Path data, Path recipients, Optional<String> token, Optional<URI> api, Set<Long> officers, ZoneId zone, Retention retention) {
    private static final String ZONE = "Asia/Pontianak";

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
                value(environment, "NETRAL_OFFICERS").map(Settings::officers).orElse(Set.of()),
                value(environment, "NETRAL_ZONE").map(Settings::zone).orElse(ZoneId.of(ZONE)),
                value(environment, "NETRAL_RETENTION").map(Settings::retention).orElse(new Retention(90, 365)));
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
        return value(environment, name).map(Path::of).orElse(otherwise);
    }

    private static URI api(String value) {
        try {
            URI uri = URI.create(value);
            if (uri.getHost() != null && (uri.getScheme().equals("http") || uri.getScheme().equals("https"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new BadSetting("NETRAL_TELEGRAM_API harus berbentuk http://host:port.");
    }

    private static Set<Long> officers(String value) {
        Set<Long> officers = new TreeSet<>();
        for (String part : value.split("[,\\s]+")) {
            try {
                officers.add(Long.parseLong(part));
            } catch (NumberFormatException e) {
                throw new BadSetting("NETRAL_OFFICERS harus berisi nomor obrolan yang dipisahkan koma.");
            }
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
        throw new BadSetting("NETRAL_RETENTION harus berisi dua bilangan hari, misalnya 90,365: sesudah selesai, dan paling lama.");
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (java.time.DateTimeException e) {
            throw new BadSetting("NETRAL_ZONE bukan zona waktu yang dikenal, misalnya " + ZONE + ".");
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

        BadSetting(String message) {
            super(message);
        }
    }
}
