package id.netral.telegram;

import id.netral.language.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link TelegramBot} needs to know.
 *
 * @param api another Bot API server's address; its path is not used
 * @param officers the inspectors' chats, each with the alias for {@link id.netral.conversation.ChatKey#officer}
 * @param commands the menu; that of {@link Language#ID} is shown to everybody who has no own
 * @param heartbeat a file touched after each successful poll, to the minute
 * @param drain how long {@link TelegramBot#stop} may take
 */
public record BotOptions(
        String token,
        URI api,
        Map<Long, String> officers,
        Map<Language, List<Command>> commands,
        Optional<Path> heartbeat,
        Clock clock,
        Pause pause,
        Duration drain) {
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    public BotOptions {
        token = token.strip();
        officers = Map.copyOf(officers);
        commands = Map.copyOf(commands);
    }

    /** Telegram's own server, no officers, no menu, no heartbeat, real time. */
    public static BotOptions of(String token) {
        return new BotOptions(token, TELEGRAM, Map.of(), Map.of(), Optional.empty(), Clock.systemUTC(), Pause.real(),
                Duration.ofSeconds(5));
    }

    public BotOptions withApi(URI other) {
        return new BotOptions(token, other, officers, commands, heartbeat, clock, pause, drain);
    }

    public BotOptions withOfficers(Map<Long, String> chats) {
        return new BotOptions(token, api, chats, commands, heartbeat, clock, pause, drain);
    }

    public BotOptions withCommands(Map<Language, List<Command>> menu) {
        return new BotOptions(token, api, officers, menu, heartbeat, clock, pause, drain);
    }

    public BotOptions withHeartbeat(Path file) {
        return new BotOptions(token, api, officers, commands, Optional.of(file), clock, pause, drain);
    }

    public BotOptions withTime(Clock other, Pause waiting) {
        return new BotOptions(token, api, officers, commands, heartbeat, other, waiting, drain);
    }

    public BotOptions withDrain(Duration atMost) {
        return new BotOptions(token, api, officers, commands, heartbeat, clock, pause, atMost);
    }

    /** Hides the token and the officers. */
    @Override
    public String toString() {
        return "bot options";
    }
}
