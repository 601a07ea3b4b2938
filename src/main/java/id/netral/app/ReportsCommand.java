package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import id.netral.reports.Inert;
import id.netral.reports.Letter;
import id.netral.reports.Report;
import id.netral.reports.ReportReader;
import id.netral.reports.Status;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "laporan",
        description = {
            "Mendaftar, membaca, mengekspor, dan menjawab laporan dengan kunci pemeriksa.",
            "List, read, export and answer reports with an inspector's key."
        },
        mixinStandardHelpOptions = true)
final class ReportsCommand implements Callable<Integer> {
    @Option(names = "--kunci", required = true, paramLabel = "FILE", description = {"Berkas kunci rahasia.", "File of the private key."})
    private Path key;

    @Option(names = "--data", paramLabel = "SUMBER/SOURCE", description = {
        "Berkas NOMOR.tar dari /berkas, folder data atau cadangan, atau basis datanya.",
        "A NUMBER.tar from /berkas, a data or backup folder, or its database."
    })
    private Path data;

    @Option(names = "--simpan", paramLabel = "FOLDER", description = {"Simpan lampiran ke folder.", "Save the attachments into a folder."})
    private Path saved;

    @Option(names = "--ekspor", paramLabel = "FILE.md", description = {"Tulis laporan sebagai Markdown, tanpa apa pun tentang pelapor.",
        "Write the report as Markdown, with nothing about the reporter."})
    private Path exported;

    @Option(names = "--jawab", paramLabel = "FILE.age", description = {"Segel jawaban ke berkas baru yang hanya dibuka tanda terima pelapor.",
        "Seal a reply into a new file that only the reporter's receipt opens."})
    private Path reply;

    @Option(names = "--teks", paramLabel = "FILE", description = {"Teks jawaban; bawaan: masukan baku.", "Text of the reply; default: standard input."})
    private Path text;

    @Parameters(arity = "0..1", paramLabel = "NOMOR", description = {"Laporan yang dibaca; tanpa ini: daftar.", "The report to read; without it: the list."})
    private String number;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = Main.settings();
        ReportReader reader = ReportReader.open(data == null ? settings.data() : data, key);
        boolean wanted = saved != null || exported != null || reply != null;
        if (number == null) {
            List<ReportReader.Entry> entries = reader.list();
            if (!wanted) {
                entries.forEach(entry -> System.out.printf("%s  %s  %s%n", entry.number(), entry.day(), entry.status().map(Status::word).orElse("-")));
                Say.line(Phrase.CLI_COUNT, entries.size());
                return 0;
            }
            if (entries.size() != 1) {
                throw new ParameterException(spec.commandLine(), Say.text(Phrase.CLI_NUMBER_NEEDED));
            }
            number = entries.getFirst().number();
        }
        Optional<Report> report = reader.read(number);
        if (report.isEmpty()) {
            System.err.println(Say.text(Phrase.CLI_NO_REPORT, Inert.plain(number)));
            return 1;
        }
        if (!wanted) {
            show(reader, report.get());
        }
        if (saved != null) {
            Say.line(Phrase.CLI_SAVED, reader.saveExhibits(number, saved), saved);
        }
        if (exported != null) {
            reader.export(number, exported);
            Say.line(Phrase.CLI_EXPORTED, exported);
        }
        return reply == null ? 0 : seal(reader, LocalDate.now(settings.zone()));
    }

    private void show(ReportReader reader, Report report) {
        if (!report.category().isEmpty()) {
            Say.line(Phrase.CLI_CATEGORY, report.category());
            System.out.println();
        }
        System.out.println(Inert.plain(report.text()));
        for (Letter letter : reader.messages(number)) {
            System.out.println();
            Say.line(Phrase.CLI_MESSAGE, Wording.date(Say.language(), letter.day()));
            System.out.println(Inert.plain(letter.text()));
        }
        List<ReportReader.Exhibit> exhibits = reader.exhibits(number);
        if (!exhibits.isEmpty()) {
            System.out.println();
        }
        exhibits.forEach(exhibit -> Say.line(Phrase.CLI_EXHIBIT, exhibit.name(), exhibit.content().length));
    }

    private int seal(ReportReader reader, LocalDate today) throws IOException {
        if (text == null && System.console() != null && System.console().isTerminal()) {
            Say.line(Phrase.CLI_REPLY_ASK);
        }
        byte[] bytes = text == null ? System.in.readAllBytes() : Files.readAllBytes(text);
        String words;
        try {
            words = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "").strip();
        } catch (CharacterCodingException e) {
            System.err.println(Say.text(Phrase.CLI_REPLY_NO_TEXT));
            return 1;
        }
        if (words.isEmpty() || words.length() > Report.MAX_LENGTH) {
            System.err.println(Say.text(Phrase.CLI_REPLY_UNFIT, Report.MAX_LENGTH));
            return 1;
        }
        reader.saveReply(number, words, today, reply);
        Say.line(Phrase.CLI_REPLY_SEALED, reply, number);
        return 0;
    }
}
