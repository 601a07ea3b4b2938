package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.conversation.Channel;
import id.netral.conversation.Desk;
import id.netral.conversation.FrontDesk;
import id.netral.conversation.LengthCheck;
import id.netral.conversation.Phrase;
import id.netral.conversation.Quotas;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Library;
import id.netral.reports.Intake;
import id.netral.reports.KeyPairFile;
import id.netral.reports.Recipients;
import id.netral.terminal.TerminalChat;
import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;

@Command(
        name = "chat",
        description = {"Mengobrol di terminal (bawaan).", "Chat in the terminal (the default)."},
        mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
        Settings settings = Main.settings();
        Clock clock = Clock.system(settings.zone());
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        Channel channel = interactive && !"dumb".equals(System.getenv("TERM")) ? Channel.TERMINAL : Channel.PIPE;
        try (Library library = new Library(settings.knowledge(), clock, LengthCheck.by(clock));
                LazyIntake intake = new LazyIntake(() -> open(settings, clock, Path.of(System.getProperty("user.home"))), e -> System.err.println(Say.trouble(e)))) {
            Knowledge knowledge = library.load();
            ProblemNews news = new ProblemNews();
            news.lines(knowledge).forEach(System.err::println);
            CompletableFuture<Desk> desk = new CompletableFuture<>();
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            TerminalChat chat = new TerminalChat(message -> desk.join().hear(message), in, System.out, interactive);
            // the greeting need not wait for what only answers need
            desk.completeAsync(() -> {
                Answerer answerer = new Answerer(knowledge, settings.modelCache());
                library.watch(changed -> {
                    chat.interrupt(news.lines(changed), System.err);
                    answerer.replace(changed);
                }, e -> chat.interrupt(List.of(Say.text(Phrase.TROUBLE_KNOWLEDGE, e.toString())), System.err));
                Quotas quotas = new Quotas(Quotas.Limits.USUAL, clock, new SecureRandom());
                return new FrontDesk(answerer, intake, quotas, settings.terms().in(channel), clock);
            });
            chat.run(FrontDesk.welcome(settings.language()));
            return 0;
        }
    }

    /** Opens the intake; where nobody could read the reports, makes a pair of keys to try it with. */
    static Intake open(Settings settings, Clock clock, Path home) {
        SecureRandom random = new SecureRandom();
        Intake intake = Intake.open(settings.data(), settings.recipients(), clock, random);
        try {
            Recipients recipients = intake.recipients();
            if (recipients.keys().isEmpty() && recipients.problems().isEmpty()) {
                Path file = trialKey(home);
                KeyPairFile.create(file, settings.recipients(), random);
                Say.line(Phrase.CLI_TRIAL_KEY, file);
            }
            Say.closed(intake.recipients(), settings.recipients()).forEach(System.err::println);
            return intake;
        } catch (RuntimeException e) {
            intake.close();
            throw e;
        }
    }

    private static Path trialKey(Path home) {
        Path folder = home.resolve(".config").resolve("netral");
        int number = 1;
        while (Files.exists(folder.resolve("kunci-coba-" + number + ".txt"))) {
            number++;
        }
        return folder.resolve("kunci-coba-" + number + ".txt");
    }
}
