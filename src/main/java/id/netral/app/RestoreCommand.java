package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.reports.Upkeep;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "pulihkan",
        description = {"Memasang cadangan sebagai ganti basis data yang hilang.", "Put a backup in place of a lost database."},
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "CADANGAN/BACKUP", description = {"Folder dari cadangkan.", "Folder made by cadangkan."})
    private Path backup;

    @Override
    public Integer call() {
        Path folder = data.folder(Main.settings());
        Upkeep.restore(backup, folder);
        Say.line(Phrase.CLI_RESTORED, backup, folder);
        return 0;
    }
}
