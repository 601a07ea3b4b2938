package id.netral.app;

import id.netral.reports.Inert;
import id.netral.reports.Report;
import id.netral.reports.ReportReader;
import id.netral.reports.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "laporan",
        description = {"Mendaftar dan membaca laporan dengan kunci pemeriksa.", "List and read reports with an inspector's key."},
        mixinStandardHelpOptions = true)
final class ReportsCommand implements Callable<Integer> {
    @Option(names = "--kunci", required = true, paramLabel = "FILE", description = {"Berkas kunci rahasia.", "File of the private key."})
    private Path key;

    @Option(names = "--data", paramLabel = "FOLDER", description = {"Folder data atau berkas basis datanya.", "Data folder or its database file."})
    private Path data;

    @Parameters(arity = "0..1", paramLabel = "NOMOR", description = {"Laporan yang dibaca; tanpa ini: daftar.", "The report to read; without it: the list."})
    private String number;

    @Override
    public Integer call() {
        ReportReader reader = ReportReader.open(data == null ? Main.settings().data() : data, key);
        if (number == null) {
            List<ReportReader.Entry> entries = reader.list();
            entries.forEach(entry -> System.out.printf("%s  %s  %s%n", entry.number(), entry.day(), entry.status()));
            System.out.printf("%d laporan.%n", entries.size());
            return 0;
        }
        Optional<Report> report = reader.read(number);
        report.ifPresentOrElse(
                found -> System.out.println((found.category().isEmpty() ? "" : "Kartu: " + found.category() + "\n\n") + Inert.plain(found.text())),
                () -> System.err.println("Laporan " + number + " tidak ada."));
        return report.isPresent() ? 0 : 1;
    }
}
