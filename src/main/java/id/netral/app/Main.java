package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.language.Language;
import id.netral.reports.StorageException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts a command. Exit codes: 0 fine, 1 the checked thing has problems or the work failed, 2 wrong use. */
@Command(
        name = "netral",
        description = {
            "Menjawab \"boleh atau tidak?\" soal netralitas ASN. Tanpa perintah: mengobrol di terminal.",
            "Answers questions about the political neutrality of civil servants. Without a command: chat in the terminal."
        },
        synopsisSubcommandLabel = "[PERINTAH/COMMAND]",
        mixinStandardHelpOptions = true,
        subcommands = {
            ChatCommand.class, BotCommand.class, AskCommand.class, EvalCommand.class, CheckCommand.class,
            ReportsCommand.class, KeyCommand.class, BackupCommand.class, RestoreCommand.class, UpkeepCommand.class,
            BenchCommand.class
        })
public final class Main implements Callable<Integer> {
    /** Kept, so that its level is not forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private static final String VERSION = "netral 0.1.0";

    private Main() {}

    public static void main(String[] args) {
        configureLogging();
        System.exit(run(args));
    }

    static int run(String... args) {
        int code = commandLine(Say.language()).execute(args);
        return code == ExitCode.OK && System.out.checkError() ? unheard() : code;
    }

    /** @param language of the help */
    static CommandLine commandLine(Language language) {
        CommandLine line = new CommandLine(new Main())
                .registerConverter(int.class, new NumberOption())
                .registerConverter(Integer.class, new NumberOption())
                .registerConverter(Path.class, new PathOption())
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, words) -> misused(e))
                .setExecutionExceptionHandler((e, command, result) -> fail(e));
        Help.speak(line, language, VERSION);
        return line;
    }

    /** What a full disk cuts off must not look whole to whoever called. */
    private static int unheard() {
        System.err.println(Say.text(Phrase.TROUBLE_OUTPUT));
        return ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws Exception {
        return new ChatCommand().call();
    }

    /** One sentence on what was typed wrongly, and where the right way is told. */
    private static int misused(ParameterException e) {
        String sentence = switch (e) {
            case UnmatchedArgumentException unknown -> Say.text(Phrase.USAGE_UNKNOWN, String.join(", ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                Say.text(Phrase.USAGE_MISSING, missing.getMissing().stream().map(Main::name).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> Say.text(Phrase.USAGE_TWICE, name(twice.getOverwritten()));
            case ParameterException bad when bad.getArgSpec() != null && bad.getCause() instanceof TypeConversionException reason ->
                Say.text(Phrase.USAGE_BAD_VALUE, name(bad.getArgSpec()), reason.getMessage());
            default -> e.getMessage();
        };
        System.err.println(sentence);
        System.err.println(Say.text(Phrase.USAGE_HELP, e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** One sentence for what a person can put right; anything else is a bug and says where. */
    private static int fail(Exception e) throws Exception {
        String sentence = switch (e) {
            case Settings.BadSetting bad -> bad.in(Say.language());
            case StorageException trouble -> Say.trouble(trouble);
            case NoSuchFileException absent -> Say.text(Phrase.TROUBLE_ABSENT, absent.getFile());
            case FileSystemException trouble -> Say.text(Phrase.TROUBLE_UNUSABLE, trouble.getFile());
            case IOException trouble -> trouble.getMessage();
            default -> throw e;
        };
        System.err.println(sentence);
        return e instanceof Settings.BadSetting ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    static Settings settings() {
        return Settings.from(System.getenv(), Path.of(System.getProperty("netral.home", ".")));
    }

    private static void configureLogging() {
        LUCENE.setLevel(Level.SEVERE);
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%n");
        LogManager.getLogManager().getLogger("").setLevel(Level.INFO);
    }
}
