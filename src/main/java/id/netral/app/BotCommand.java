package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.conversation.FrontDesk;
import id.netral.conversation.LengthCheck;
import id.netral.conversation.Phrase;
import id.netral.conversation.Quotas;
import id.netral.conversation.RestartNotice;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Library;
import id.netral.language.Language;
import id.netral.reports.Intake;
import id.netral.telegram.BotOptions;
import id.netral.telegram.Command;
import id.netral.telegram.End;
import id.netral.telegram.TelegramBot;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@picocli.CommandLine.Command(
        name = "bot",
        description = {"Melayani Telegram; perlu NETRAL_TELEGRAM_TOKEN.", "Serve Telegram; needs NETRAL_TELEGRAM_TOKEN."},
        mixinStandardHelpOptions = true)
final class BotCommand implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger("netral");

    private static final Map<Language, List<Command>> MENU = Map.of(
            Language.ID, List.of(
                    new Command("mulai", "Salam pembuka"),
                    new Command("bantuan", "Cara memakai bot ini"),
                    new Command("lapor", "Melaporkan pelanggaran tanpa nama"),
                    new Command("status", "Kabar laporan dengan kode tanda terima"),
                    new Command("bahasa", "Bahasa Indonesia (id) atau Inggris (en)"),
                    new Command("privasi", "Apa yang disimpan dan siapa yang dapat membacanya"),
                    new Command("batal", "Membatalkan laporan yang sedang ditulis")),
            Language.EN, List.of(
                    new Command("mulai", "Greeting"),
                    new Command("bantuan", "How to use this bot"),
                    new Command("lapor", "Report a violation anonymously"),
                    new Command("status", "News of a report, with its receipt code"),
                    new Command("bahasa", "Indonesian (id) or English (en)"),
                    new Command("privasi", "What is stored and who can read it"),
                    new Command("batal", "Cancel the report being written")));

    @Override
    public Integer call() throws Exception {
        Settings settings = Main.settings();
        String token = settings.token().orElseThrow(() -> new Settings.BadSetting(Phrase.SETTING_TOKEN));
        Clock clock = Clock.system(settings.zone());
        CountDownLatch closed = new CountDownLatch(1);
        try (Library library = new Library(settings.knowledge(), clock, LengthCheck.by(clock));
                Intake intake = Intake.open(settings.data(), settings.recipients(), clock, new SecureRandom())) {
            Knowledge knowledge = library.load();
            ProblemNews news = new ProblemNews();
            tell(knowledge, news);
            Answerer answerer = new Answerer(knowledge, settings.modelCache());
            library.watch(changed -> {
                tell(changed, news);
                answerer.replace(changed);
            }, e -> LOG.log(System.Logger.Level.ERROR, Say.text(Phrase.TROUBLE_KNOWLEDGE, e.toString())));
            FrontDesk desk = new FrontDesk(answerer, () -> intake, new Quotas(Quotas.Limits.USUAL, clock, new SecureRandom()),
                    settings.terms(), clock);
            BotOptions options = BotOptions.of(token)
                    .withCommands(MENU)
                    .withOfficers(settings.officers())
                    .withHeartbeat(settings.data().resolve("denyut"));
            RestartNotice notice = new RestartNotice(desk, clock);
            TelegramBot bot = new TelegramBot(settings.api().map(options::withApi).orElse(options), notice);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                bot.stop();
                await(closed);
            }));
            Runnable rounds = settings.officers().isEmpty() ? () -> { } : desk.rounds(bot)::goOn;
            Runnable forgetting = () -> {
                desk.forgetOld();
                notice.forgetOld();
                bot.forgetOld();
            };
            TroubleLog trouble = new TroubleLog(intake, settings.recipients(), bot::takeUnreached);
            try (Caretaker caretaker = new Caretaker(forgetting, trouble, rounds, () -> intake.upkeep().nightly(settings.retention()), clock)) {
                caretaker.start();
                return bot.run() == End.BAD_TOKEN ? 1 : 0;
            }
        } finally {
            closed.countDown();
        }
    }

    private static void tell(Knowledge knowledge, ProblemNews news) {
        LOG.log(System.Logger.Level.INFO, "Pengetahuan dimuat: " + knowledge.cards().size() + " kartu, "
                + knowledge.problems().size() + " masalah.");
        news.of(knowledge).forEach(problem -> LOG.log(System.Logger.Level.WARNING, problem.toString()));
    }

    /** So that the process does not end before everything is closed. */
    private static void await(CountDownLatch closed) {
        try {
            closed.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
