package id.netral.app;

import id.netral.conversation.Phrase;
import id.netral.reports.Intake;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rawat",
        description = {
            "Perawatan malam dengan tangan: menghapus yang lewat masa simpan dan menulis ulang basis data. Bot melakukannya sendiri.",
            "Nightly upkeep by hand: erase what was kept long enough and rewrite the database. The bot does it by itself."
        },
        mixinStandardHelpOptions = true)
final class UpkeepCommand implements Callable<Integer> {
    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Settings settings = Main.settings();
        try (Intake intake = Intake.reopen(data.folder(settings), settings.recipients(), Clock.system(settings.zone()), new SecureRandom())) {
            Say.line(Phrase.CLI_KEPT, intake.upkeep().nightly(settings.retention()));
            return 0;
        }
    }
}
