package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartNoticeTest {
    private static final String NOTICE = "Saya baru saja dimulai ulang.";

    @TempDir
    private Path folder;

    @Test
    void tellsEverybodyOnceForAsLongAsADraftLives() {
        try (Office office = new Office(folder, true)) {
            RestartNotice desk = new RestartNotice(office.desk, office.clock());
            ChatKey early = new ChatKey("awal");
            assertTrue(desk.hear(new Message.Text(early, "Lurah juga ikut membagi, dia naik mobil dinas.")).body().contains(NOTICE));
            assertEquals(-1, desk.hear(new Message.Text(early, "Bolehkah saya hadir kampanye?")).body().indexOf(NOTICE));
            assertEquals(-1, desk.hear(new Message.Text(new ChatKey("perintah"), "/start")).body().indexOf(NOTICE));
            office.wait(Duration.ofMinutes(31));
            assertEquals(-1, desk.hear(new Message.Text(new ChatKey("akhir"), "Bolehkah saya hadir kampanye?")).body().indexOf(NOTICE));
        }
    }

    @Test
    void aPictureOrAButtonDoesNotUseItUp() {
        try (Office office = new Office(folder, true)) {
            RestartNotice desk = new RestartNotice(office.desk, office.clock());
            desk.hear(new Message.Upload(Office.CHAT, true, 1, "", limit -> new byte[1]));
            desk.hear(new Message.Press(Office.CHAT, Action.DONE.action()));
            assertTrue(desk.hear(new Message.Text(Office.CHAT, "Lurah juga ikut membagi.")).body().contains(NOTICE));
        }
    }

    @Test
    void saysNothingOfALostDraftToWhoBeginsOneByAButton() {
        try (Office office = new Office(folder, true)) {
            RestartNotice desk = new RestartNotice(office.desk, office.clock());
            desk.hear(new Message.Press(Office.CHAT, Action.REPORT.action()));
            Card noted = desk.hear(new Message.Text(Office.CHAT, "Lurah ikut membagi stiker paslon."));
            assertTrue(noted.body().startsWith("Tercatat (1)") && !noted.body().contains(NOTICE), noted.body());
        }
    }
}
