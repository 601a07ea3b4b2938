package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.reports.Upkeep;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "cadangkan",
        description = {"Mencadangkan laporan ke folder baru, juga selagi bot berjalan.", "Back the reports up into a new folder, also while the bot runs."},
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FOLDER", description = {"Folder baru.", "New folder."})
    private Path folder;

    @Override
    public Integer call() {
        Upkeep.backup(data.folder(Main.settings()), folder);
        Say.line(Phrase.CLI_BACKED_UP, folder);
        return 0;
    }
}
