package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.reports.Audit;
import id.netral.reports.ReportReader;
import id.netral.telegram.FakePerson;
import id.netral.telegram.SentMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectorsTest {
    @TempDir
    private Path folder;

    private Bureau bureau;
    private FakePerson siti;
    private FakePerson ani;
    private FakePerson budi;

    @BeforeEach
    void open() {
        bureau = new Bureau(folder);
        siti = bureau.api.person(81_234_567_890L);
        ani = bureau.api.person(Bureau.ANI, "Ani", "ani_pemeriksa");
        budi = bureau.api.person(Bureau.BUDI, "Budi", "budi_pemeriksa");
        bureau.rounds.goOn();
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private String number() {
        return bureau.intake.inspection().queue().getFirst().number();
    }

    @Test
    void aNewReportIsToldOfWithoutItsContentAndNotAtOnce() {
        Bureau.ask(siti, "boleh naik mobil dinas ke kampanye?");
        bureau.report(siti);
        bureau.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), bureau.api.messages(Bureau.ANI));
        bureau.pass(Duration.ofMinutes(30));
        SentMessage notice = ani.awaitReply();
        assertEquals(List.of("Laporan baru: 1"), notice.bold());
        assertTrue(notice.text().contains(number()), notice.text());
        assertTrue(notice.text().contains("Pokok: Kendaraan dinas"), notice.text());
        assertTrue(notice.text().contains("Diterima: 25 November 2026"), notice.text());
        assertTrue(notice.text().contains("30 November 2026, kabari sampai 2 Desember 2026, selesaikan sampai 23 Februari 2027"), notice.text());
        assertFalse(notice.text().contains("stiker"));
        assertEquals(notice.text(), budi.awaitReply().text());
        bureau.pass(Duration.ofMinutes(30));
        bureau.pass(Duration.ofMinutes(30));
        assertEquals(1, bureau.api.messages(Bureau.ANI).size());
    }

    @Test
    void whatIsOverdueIsRemindedOfOnceADay() {
        bureau.report(siti);
        bureau.pass(Duration.ofMinutes(30));
        ani.awaitReply();
        for (int days = 1; days <= 5; days++) {
            bureau.pass(Duration.ofDays(1));
        }
        assertEquals(1, bureau.api.messages(Bureau.ANI).size());
        bureau.pass(Duration.ofDays(1));
        SentMessage reminder = ani.awaitReply();
        assertEquals(List.of("Lewat batas waktu: 1"), reminder.bold());
        assertTrue(reminder.text().contains("terlambat: tanggapan (batas 30 November 2026)"), reminder.text());
        bureau.pass(Duration.ofHours(1));
        bureau.pass(Duration.ofDays(1));
        assertEquals(List.of("Lewat batas waktu: 1"), ani.awaitReply().bold());
        assertEquals(3, bureau.api.messages(Bureau.ANI).size());
    }

    @Test
    void aReportIsWorkedOnFromTheQueueToTheEnd() throws IOException {
        String code = bureau.report(siti);
        String number = number();
        assertTrue(Bureau.ask(ani, "/antrian").contains(number + " · 25 November 2026 · diterima · belum diambil"));
        assertEquals("Laporan " + number + " diambil ani.", Bureau.ask(ani, "/ambil " + number.toLowerCase(java.util.Locale.ROOT)));
        assertEquals("Laporan itu sudah diambil ani.", Bureau.ask(budi, "/ambil " + number));
        assertTrue(Bureau.ask(budi, "/antrian").contains("diambil ani"));
        assertEquals("Laporan " + number + " dilepas.", Bureau.ask(ani, "/lepas " + number));
        assertEquals("Laporan " + number + " diambil budi.", Bureau.ask(budi, "/ambil " + number));
        assertEquals("Laporan " + number + ": ditelaah.", Bureau.ask(budi, "/keadaan " + number + " Ditelaah"));
        assertTrue(Bureau.ask(siti, "/status " + code).contains("ditelaah"));
        siti.presses("Tutup");
        siti.awaitReply();

        budi.says("/berkas " + number);
        budi.awaitReply();
        SentMessage.File bundle = budi.awaitReply().document().orElseThrow();
        assertEquals(number + ".tar", bundle.name());
        assertFalse(new String(bundle.content(), StandardCharsets.ISO_8859_1).contains("stiker"));
        Path file = Files.write(folder.resolve(bundle.name()), bundle.content());
        ReportReader reader = ReportReader.open(file, bureau.key());
        assertEquals(Bureau.TEXT, reader.read(number).orElseThrow().text());
        byte[] reply = reader.sealReply(number, "Terima kasih, kami telaah.", LocalDate.of(2026, 11, 25)).orElseThrow();
        budi.sendsDocument("jawaban.age", "application/octet-stream", reply, number);
        assertTrue(budi.awaitReply().text().startsWith("Jawaban untuk laporan " + number));
        assertTrue(Bureau.ask(siti, "/status " + code).contains("Terima kasih, kami telaah."));

        assertEquals("Laporan " + number + ": tidak cukup bukti.", Bureau.ask(budi, "/keadaan " + number + " \"tidak cukup bukti\""));
        assertEquals("Tidak ada laporan yang menunggu.", Bureau.ask(budi, "/antrian"));
        assertTrue(Bureau.ask(budi, "/statistik").contains("disembunyikan"));

        Audit.Trail trail = bureau.intake.inspection().audit();
        assertTrue(trail.intact());
        assertEquals(List.of("ani ambil", "ani lepas", "budi ambil", "budi ditelaah", "budi unduh", "budi balas", "budi tidak cukup bukti"),
                trail.entries().stream().map(entry -> entry.officer() + " " + entry.action()).toList());
        try (Stream<Path> files = Files.walk(bureau.data())) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
                for (long chat : new long[] {Bureau.ANI, Bureau.BUDI, siti.chatId()}) {
                    assertFalse(content.contains(String.valueOf(chat)), each.toString());
                }
            }
        }
    }

    @Test
    void awkwardInputGetsASentence() {
        bureau.report(siti);
        String number = number();
        assertTrue(Bureau.ask(ani, "/ambil").startsWith("Tulis nomor"));
        assertEquals("Laporan itu tidak ada.", Bureau.ask(ani, "/ambil ZZZZZZZZ"));
        assertEquals("Laporan itu tidak ada.", Bureau.ask(ani, "/berkas ' OR 1=1"));
        assertTrue(Bureau.ask(ani, "/keadaan " + number).startsWith("Tulis /keadaan"));
        assertTrue(Bureau.ask(ani, "/keadaan " + number + " lulus").startsWith("Tulis /keadaan"));
        assertTrue(Bureau.ask(ani, "/jawab " + number + " Terima kasih").startsWith("Jawaban disegel"));
        ani.sendsDocument("jawaban.txt", "text/plain", "Terima kasih".getBytes(StandardCharsets.UTF_8), number);
        assertTrue(ani.awaitReply().text().contains("bukan jawaban yang disegel"));
        ani.sendsDocument("kunci.txt", "text/plain", "AGE-SECRET-KEY-1ABC".getBytes(StandardCharsets.UTF_8), number);
        assertTrue(ani.awaitReply().text().startsWith("BAHAYA"));
        assertTrue(Bureau.ask(ani, "AGE-SECRET-KEY-1ABC").startsWith("BAHAYA"));
        ani.sendsPhoto(new byte[] {1, 2}, number);
        assertTrue(ani.awaitReply().text().startsWith("Jawaban disegel"));
        String help = Bureau.ask(ani, "/bantuan");
        assertTrue(help.contains("/antrian") && help.contains("libur nasional dan cuti bersama tidak dikecualikan"), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/antrian", "/ambil AB12CD34", "/lepas AB12CD34", "/keadaan AB12CD34 selesai", "/berkas AB12CD34", "/jawab", "/statistik"})
    void strangersLearnNothingOfTheseCommands(String command) {
        assertTrue(Bureau.ask(siti, command).startsWith("Perintah itu tidak saya kenal"));
        assertFalse(Bureau.ask(siti, "/bantuan").contains("/antrian"));
    }

    @Test
    void aRestartTellsAgainOfWhatNobodyHasClaimed() {
        bureau.report(siti);
        String number = number();
        bureau.close();
        bureau = new Bureau(folder);
        ani = bureau.api.person(Bureau.ANI);
        bureau.rounds.goOn();
        SentMessage notice = ani.awaitReply();
        assertEquals(List.of("Laporan yang belum diambil: 1"), notice.bold());
        assertTrue(notice.text().contains(number + "\nPokok: hanya tertulis di dalam laporan"), notice.text());
    }
}
