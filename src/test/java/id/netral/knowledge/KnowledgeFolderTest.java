package id.netral.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.WrittenFolder;
import id.netral.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeFolderTest {
    private static final int LONGEST_PASSAGE = 600;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private void write(String name, String text) throws IOException {
        new WrittenFolder(folder).write(name, text);
    }

    private Knowledge load() throws IOException {
        return new KnowledgeFolder(folder, CLOCK).load();
    }

    private List<String> passages(String text) throws IOException {
        write("edaran/edaran.txt", text);
        return load().passages().stream().map(Passage::text).toList();
    }

    private void writeSource() throws IOException {
        new WrittenFolder(folder).writeSource();
    }

    private void writeCard(String id, String front) throws IOException {
        writeCard(id, "Kartu " + id, front);
    }

    private void writeCard(String id, String title, String front) throws IOException {
        write("kartu/" + id + ".md", """
                ---
                judul:
                  id: %s
                  en: Card
                putusan: DILARANG
                status: teks
                sumber:
                  - id: uu
                    rujukan: Pasal 1
                diperiksa:
                  tanggal: 2026-11-21
                  oleh: tim
                %s
                ---
                # Indonesia
                ## Jawaban
                Tidak.
                ## Langkah berikut
                Tanya.
                # English
                ## Answer
                No.
                ## Next step
                Ask.
                """.formatted(title, front.replace("; ", "\n")));
    }

    @Test
    void keepsTheOrderOfIdsAndOfParents() throws IOException {
        List<String> names = IntStream.rangeClosed(10, 30).mapToObj(number -> "k" + number).toList();
        writeSource();
        for (String name : names.reversed()) {
            writeCard(name, "");
        }
        write("kamus/konsep.txt", String.join("\n", names.stream().map(name -> name + ": " + name).toList())
                + "\nanak < " + String.join(", ", names.reversed()) + ": anak\n");
        Knowledge knowledge = load();
        assertEquals(List.of(), knowledge.problems());
        assertEquals(names, List.copyOf(knowledge.cards().keySet()));
        assertEquals(names, List.copyOf(knowledge.having(card -> true, example -> true).cards().keySet()));
        assertEquals(names.reversed(), List.copyOf(knowledge.vocabulary().concepts().getLast().parents()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            berlaku: {sampai: 2020-12-31} | berlaku: {dari: 2021-01-01, sampai: 2021-12-31} | berlaku: {dari: 2022-01-01} |
            berlaku: {sampai: 2020-12-31} | berlaku: {dari: 2020-12-31, sampai: 2021-12-31} | berlaku: {dari: 2022-01-01} | edisi-a:kartu
            berlaku: {sampai: 2020-12-31} | berlaku: {dari: 2021-01-01} | berlaku: {dari: 2022-01-01} | edisi-b:edisi-a
            '' | berlaku: {dari: 2021-01-01, sampai: 2021-12-31} | berlaku: {dari: 2022-01-01} | edisi-a:kartu edisi-b:kartu
            """)
    void reportsEditionsOfOneDay(String own, String first, String second, String overlaps) throws IOException {
        writeSource();
        writeCard("kartu", own);
        writeCard("edisi-a", "edisi: kartu; " + first);
        writeCard("edisi-b", "edisi: kartu; " + second);
        List<String> expected = overlaps == null ? List.of() : List.of(overlaps.split(" ")).stream().map(pair -> pair.split(":"))
                .map(pair -> "kartu/" + pair[0] + ".md: Masa \"berlaku\" edisi ini bertumpuk dengan masa kartu \"" + pair[1] + "\".").toList();
        assertEquals(expected, load().problems().stream().map(Problem::toString).toList());
    }

    private void assertProblems(String... expected) throws IOException {
        assertEquals(List.of(expected), load().problems().stream().map(Problem::toString).toList());
    }

    @Test
    void reportsEveryProblemOfAQuestionFileAtOnce() throws IOException {
        writeSource();
        writeCard("golput", "");
        write("contoh/enam.tsv", """
                P1\tF\t \tDILARANG\tgolput
                P2\tF\tBolehkah?\tDILARANG\tx
                P3\tF\tBolehkah itu?\tBERSYARAT\tgolput
                P4\tF\tBolehkah ini?\tMUNGKIN\ty
                P5\tF\t\tDILARANG\tz
                P6\tF\tBolehkah?
                """);
        assertProblems(
                "contoh/enam.tsv:1: Pertanyaan kosong.",
                "contoh/enam.tsv:2: Kartu \"x\" tidak ada.",
                "contoh/enam.tsv:3: Kartu \"golput\" tidak punya kasus BERSYARAT.",
                "contoh/enam.tsv:4: \"MUNGKIN\" bukan putusan yang dikenal.",
                "contoh/enam.tsv:4: Kartu \"y\" tidak ada.",
                "contoh/enam.tsv:5: Kartu \"z\" tidak ada.",
                "contoh/enam.tsv:5: Pertanyaan kosong.",
                "contoh/enam.tsv:6: Baris ini perlu lima atau enam kolom yang dipisahkan tab: id, ragam, pertanyaan, putusan, kartu, pasangan.");
    }

    @Test
    void reportsWhatABrokenCardMissesToo() throws IOException {
        write("kamus/konsep.txt", "ada: ada\n");
        writeCard("kartu", "kunci: [ada + naga]; warna: merah");
        assertProblems(
                "kartu/kartu.md:8: Sumber \"uu\" tidak ada dalam folder sumber.",
                "kartu/kartu.md:13: Konsep \"naga\" tidak ada dalam kamus.",
                "kartu/kartu.md:14: Kunci \"warna\" tidak dikenal.");
    }

    /** Their own problem says it; what refers to them is right. */
    @Test
    void saysNothingOfWhatFollowsFromABrokenFile() throws IOException {
        writeSource();
        writeCard("golput", "");
        writeCard("kartu", "kunci: [ada + naga]; contoh: [Bolehkah?]");
        writeCard("edisi", "edisi: golput; berlaku: {sampai: 2020-12-31}");
        write("edaran/edaran.md", "---\njudul: {id: Edaran, en: Circular}\nsumber: uu\n---\n# Satu\nIsi.\n");
        write("contoh/a.tsv", "P1\tF\tBolehkah ini?\tDILARANG\tgolput\nP2\tF\tBolehkah itu?\tBOLEH\tgolput\n");
        Path source = folder.resolve("sumber/uu.md");
        Files.writeString(source, Files.readString(source).replace("verifikasi: teks", "verifikasi: teks\nalamat: uu.go.id\nberlaku: {dari: 2021-31-08}"));
        write("kartu/golput.md", "rusak");
        write("kamus/konsep.txt", "ada: ada\nnaga\n");
        assertProblems(
                "kamus/konsep.txt:2: Tulis \"konsep: frasa, frasa\".",
                "kartu/golput.md:1: Berkas harus diawali baris \"---\".",
                "sumber/uu.md:6: Alamat harus lengkap dan diawali http:// atau https://.",
                "sumber/uu.md:7: \"2021-31-08\" bukan tanggal yang benar; tulis tahun-bulan-hari, misalnya 2026-11-21.");
    }

    @Test
    void foldsWhatIsMissingManyTimes() throws IOException {
        String rows = String.join("", IntStream.range(0, 30).mapToObj(row -> "P%d\tF\tBolehkah %d?\tBOLEH\tpergi\n".formatted(row, row)).toList());
        write("contoh/a.tsv", "# komentar\n" + rows);
        write("contoh/b.tsv", "Q1\tF\tBolehkah itu?\tBOLEH\tpergi\n");
        assertProblems(
                "contoh/a.tsv:2: Kartu \"pergi\" tidak ada; begitu juga di 29 baris lain berkas ini.",
                "contoh/b.tsv:1: Kartu \"pergi\" tidak ada.");
        for (int file = 0; file < 20; file++) {
            write("contoh/c" + file + ".tsv", "C%d\tF\tBolehkah %d kali?\tBOLEH\tpergi\n".formatted(file, file));
        }
        assertProblems("contoh/a.tsv:2: Kartu \"pergi\" tidak ada; begitu juga di 50 tempat lain dalam 22 berkas.");
    }

    @Test
    void reportsACopyOfACardThatIsNotItsEdition() throws IOException {
        writeSource();
        writeCard("golput", "Tidak memilih", "berlaku: {dari: 2021-01-01}");
        writeCard("golput-2", "tidak memilih", "berlaku: {dari: 2021-01-01}");
        writeCard("golput-2020", "Tidak memilih", "edisi: golput; berlaku: {sampai: 2020-12-31}");
        writeCard("golput-2019", "Tidak memilih", "edisi: golput; berlaku: {dari: 2021-13-01}");
        assertProblems(
                "kartu/golput-2.md: Judul Indonesia sama dengan judul kartu \"golput\"; ganti salah satu judul, atau hapus bila berkas ini salinan.",
                "kartu/golput-2019.md:14: \"2021-13-01\" bukan tanggal yang benar; tulis tahun-bulan-hari, misalnya 2026-11-21.");
    }

    @Test
    void saysWhereTheFirstOfTwoWithOneNameIs() throws IOException {
        writeSource();
        writeCard("golput", "");
        writeCard("salinan/golput", "");
        write("kamus/konsep-lama.txt", "ada: ada\nada: hadir\n(: rusak)\n");
        write("kamus/konsep.txt", "lain: lain\nada: nyata\n");
        assertProblems(
                "kamus/konsep-lama.txt:2: Konsep \"ada\" sudah ada di baris 1; yang di sini tidak dipakai.",
                "kamus/konsep-lama.txt:3: Ada \")\" tanpa \"(\" dalam \"rusak)\".",
                "kamus/konsep.txt:2: Konsep \"ada\" sudah ada dalam kamus/konsep-lama.txt; yang di sini tidak dipakai.",
                "kartu/salinan/golput.md: Kartu \"golput\" sudah ada dalam kartu/golput.md; berkas ini tidak dipakai.");
        write("kamus/konsep-lama.txt", "ada: ada\nada: hadir\n");
        assertEquals(List.of("ada", "lain"), load().vocabulary().concepts().stream().map(Concept::name).toList());
    }

    @Test
    void cutsATableAtTheEndOfARow() throws IOException {
        List<String> rows = IntStream.range(0, 60).mapToObj(row -> "| baris " + row + " | larangan bagi pegawai |").toList();
        List<String> passages = passages(String.join("\n", rows));
        assertTrue(passages.stream().allMatch(p -> p.length() <= LONGEST_PASSAGE && p.startsWith("| baris") && p.endsWith("pegawai |")), passages.toString());
        assertEquals(String.join(" ", rows), String.join(" ", passages));
    }

    @Test
    void cutsALongSentenceAtABlank() throws IOException {
        String sentence = IntStream.range(0, 400).mapToObj(word -> "kata" + word).collect(Collectors.joining(" ")) + ".";
        List<String> passages = passages("Pendek. " + sentence);
        assertTrue(passages.stream().allMatch(p -> p.length() <= LONGEST_PASSAGE), passages.toString());
        assertEquals("Pendek. " + sentence, String.join(" ", passages));
    }

    @Test
    void cutsALongWordBetweenCharacters() throws IOException {
        String word = "a" + "\uD83D\uDCCC".repeat(700);
        List<String> passages = passages(word);
        assertTrue(passages.stream().allMatch(p -> p.length() <= LONGEST_PASSAGE && !Character.isLowSurrogate(p.charAt(0))), passages.toString());
        assertEquals(word, String.join("", passages));
    }

    /** A name too long for the system stands for what goes away during the walk: it is listed, and then cannot be looked at. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAFolderInWhichSomethingCannotBeRead() throws IOException {
        Path deep = folder;
        while (deep.toString().length() < 3_600) {
            deep = deep.resolve("d".repeat(200));
        }
        Files.createDirectories(deep);
        Path aside = elsewhere.resolve("x");
        Files.createDirectories(aside.resolve("e".repeat(250)).resolve("e".repeat(250)));
        Files.move(aside, deep.resolve("x"));
        try {
            assertThrows(IOException.class, this::load);
        } finally {
            Files.move(deep.resolve("x"), aside);
        }
    }

    @Test
    void readsNothingInAHiddenFolder() throws IOException {
        writeSource();
        writeCard("golput", "Tidak memilih", "");
        writeCard(".simpanan/golput", "Cadangan", "");
        Knowledge knowledge = load();
        assertEquals(List.of(), knowledge.problems());
        assertEquals("Tidak memilih", knowledge.card("golput").orElseThrow().text(Language.ID).title());
    }

    @Test
    void readsTheOthersBesideAFileThatNestsTooDeeply() throws IOException {
        writeSource();
        writeCard("golput", "");
        writeCard("rumit", "kunci: " + "[".repeat(100_000));
        write("kamus/konsep.txt", "ada: " + "(".repeat(100_000) + "\n");
        assertProblems("kamus/konsep.txt: Terlalu banyak kurung di dalam kurung.", "kartu/rumit.md: Terlalu banyak kurung di dalam kurung.");
        assertEquals(Set.of("golput"), load().cards().keySet());
    }

    /** What a spreadsheet or a word processor leaves is no text, which is not what is wrong with it. */
    @Test
    void doesNotReadWhatItDoesNotKnow() throws IOException {
        Files.write(folder.resolve("catatan.docx"), new byte[] {'P', 'K', (byte) 0xFF});
        KnowledgeFolder reader = new KnowledgeFolder(folder, CLOCK);
        assertEquals(List.of("catatan.docx: Berkas ini tidak dikenal; lihat README.md tentang nama dan tempat berkas."),
                reader.load().problems().stream().map(Problem::toString).toList());
        assertEquals(Set.of(), reader.broken());
    }

    @Test
    void saysThatAQuestionFileOutsideIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("soal.tsv"), new byte[] {'P', (byte) 0xFF});
        List<Problem> problems = new ArrayList<>();
        assertEquals(List.of(), QuestionFile.read(file, problems));
        assertEquals(List.of(new Problem(file.toString(), 0, "Berkas bukan teks UTF-8.")), problems);
    }

    @Test
    void reportsATestThatIsTaught(@TempDir Path folder) throws IOException {
        WrittenFolder written = new WrittenFolder(folder);
        written.write("contoh/a.tsv", "a\tF\tApa kabar?\tDILUAR\t-\t\n");
        written.write("uji/b.tsv", "b\tF\tApa kabar?\tDILUAR\t-\t\n");
        assertEquals(List.of("uji/b.tsv:1: Pertanyaan uji ini juga contoh di contoh/a.tsv:1; ujian yang sama tidak membuktikan apa-apa."),
                new KnowledgeFolder(folder, Shipped.CLOCK).load().problems().stream().map(Problem::toString).toList());
    }
}
