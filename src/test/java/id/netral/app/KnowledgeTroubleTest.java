package id.netral.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.WrittenFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin hears of a knowledge folder with problems; in processes of their own, with their own data. */
class KnowledgeTroubleTest {
    private static final String NO_SOURCE = "kartu/golput.md:8: Sumber \"uu\" tidak ada dalam folder sumber.";
    private static final String NO_FENCE = "kartu/golput.md:1: Berkas harus diawali baris \"---\".";

    @TempDir
    private Path folder;

    private WrittenFolder knowledge;

    @BeforeEach
    void writeACardWithoutItsSource() throws IOException {
        knowledge = new WrittenFolder(folder.resolve("knowledge"));
        knowledge.write("kamus/konsep.txt", "*pemilu: pemilu, golput\n");
        writeCard();
    }

    private void writeCard() throws IOException {
        knowledge.write("kartu/golput.md", """
                ---
                judul:
                  id: Tidak memilih
                  en: Not voting
                putusan: BOLEH
                status: teks
                sumber:
                  - id: uu
                    rujukan: Pasal 1
                diperiksa:
                  tanggal: 2020-01-01
                  oleh: tim
                contoh:
                  - Bolehkah saya golput?
                  - Bolehkah tidak memilih dalam pemilu?
                uji:
                  - boleh golput?
                ---
                # Indonesia
                ## Jawaban
                Boleh.
                ## Langkah berikut
                Tanya.
                # English
                ## Answer
                Yes.
                ## Next step
                Ask.
                """);
    }

    private ProcessBuilder netral(String command) {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", System.getProperty("java.class.path"), Main.class.getName(), command);
        builder.environment().putAll(Map.of("NETRAL_KNOWLEDGE", folder.resolve("knowledge").toString(), "NETRAL_DATA", folder.resolve("data").toString()));
        return builder;
    }

    @Test
    void theTalkInTheTerminalSaysEachProblemOnceAndWhenAllAreMended() throws Exception {
        Process talk = netral("chat").redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = talk.errorReader(StandardCharsets.UTF_8)) {
            assertEquals(NO_SOURCE, said.readLine());
            knowledge.write("kartu/golput.md", "rusak");
            assertEquals(NO_FENCE, said.readLine());
            writeCard();
            assertEquals(NO_SOURCE, said.readLine());
            knowledge.write("catatan.docx", "x");
            assertEquals("catatan.docx: Berkas ini tidak dikenal; lihat README.md tentang nama dan tempat berkas.", said.readLine());
            Files.delete(folder.resolve("knowledge/catatan.docx"));
            knowledge.writeSource();
            assertEquals("Semua masalah dalam folder pengetahuan sudah diperbaiki.", said.readLine());
            talk.getOutputStream().close();
            assertNull(said.readLine());
        } finally {
            talk.destroyForcibly();
        }
    }

    @Test
    void checkNamesTheProblemsBeforeItLearns() throws Exception {
        Process check = netral("check").redirectErrorStream(true).start();
        List<String> said = check.inputReader(StandardCharsets.UTF_8).lines().filter(line -> !line.contains("lucene") && !line.contains("WARNING")).toList();
        assertEquals(List.of(NO_SOURCE, "Sekarang 1 pertanyaan uji dijalankan; bila program perlu belajar dulu, ini memakan beberapa menit."),
                said.subList(0, 2));
        assertEquals(1, check.waitFor());
    }

    @Test
    void checkNeedsNoPlaceToRememberWhatItSaw() throws Exception {
        Path data = Files.writeString(folder.resolve("data"), "a file");
        Process check = netral("check").redirectErrorStream(true).start();
        List<String> said = check.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertTrue(said.getLast().startsWith("1 kartu, 0 sumber, 2 contoh, 1 uji, "), said.toString());
        assertTrue(said.contains(data + "/cache/periksa.tsv tidak dapat dibaca atau ditulis; periksa hak akses dan ruang disk."), said.toString());
    }

    @Test
    void checkDoesNotTestWhatCannotBeUsed() throws Exception {
        knowledge.write("kartu/golput.md", "rusak");
        Process check = netral("check").redirectErrorStream(true).start();
        assertEquals(List.of(NO_FENCE,
                        "Pertanyaan uji tidak dijalankan, karena 1 berkas belum dapat dipakai; perbaiki dulu, lalu ulangi.",
                        "0 kartu, 0 sumber, 0 contoh, 0 uji, 1 masalah."),
                check.inputReader(StandardCharsets.UTF_8).lines().toList());
        assertEquals(1, check.waitFor());
        assertFalse(Files.exists(folder.resolve("data")), "it learnt");
    }
}
