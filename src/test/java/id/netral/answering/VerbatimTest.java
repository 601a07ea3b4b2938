package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.netral.Shipped;
import id.netral.WrittenFolder;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin teaches is answered so, whatever most other samples say. */
class VerbatimTest {
    private static final String QUESTION = "Bolehkah mobil dinas dipakai melewati lapangan kampanye?";

    @TempDir
    private Path folder;

    /**
     * @param own rows after forty that prohibit nearly the same
     */
    private Answer answer(String question, String... own) throws IOException {
        for (String name : new String[] {"kartu/mobil-dinas.md", "sumber/pp-94-2021.md", "sumber/uu-1-2015.md", "kamus/konsep.txt", "kamus/ejaan-sehari-hari.txt"}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.copy(Shipped.FOLDER.resolve(name), folder.resolve(name));
        }
        String others = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "l" + i + "\tF\tBolehkah mobil dinas dipakai ke lapangan kampanye nomor " + i + "?\tDILARANG\tmobil-dinas\t\n").collect(Collectors.joining());
        new WrittenFolder(folder).write("contoh/lain.tsv", others + String.join("\n", own) + "\n");
        Knowledge knowledge = new KnowledgeFolder(folder, Shipped.CLOCK).load();
        return new Answerer(knowledge, ModelCache.none()).answer(new Question(question, LocalDate.of(2026, 11, 27)));
    }

    private static Verdict verdict(Answer answer) {
        return assertInstanceOf(Answer.Ruling.class, answer).finding().verdict();
    }

    private static String row(String id, String verdict) {
        return id + "\tF\t" + QUESTION + "\t" + verdict + "\tmobil-dinas\t";
    }

    @Test
    void isAnsweredAsItWasTaught() throws IOException {
        assertEquals(Verdict.BOLEH, verdict(answer("boleh ga mobil dinas dipake melewati lapangan kampanye", row("a", "BOLEH"), "b\tS\tboleh gak mobil dinas dipakai melewati lapangan kampanye\tBOLEH\tmobil-dinas\t")));
    }

    @Test
    void saysNothingOfTheSameWordsInAnotherOrder() throws IOException {
        Answer answer = answer("Bolehkah mobil dinas dipakai melewati kampanye lapangan?", row("a", "BOLEH"));
        assertFalse(answer instanceof Answer.Ruling ruling && ruling.finding().verdict().permits(), answer.toString());
    }

    @Test
    void isNotCertainWhereSamplesDisagree() throws IOException {
        Answer answer = answer(QUESTION, row("a", "BOLEH"), row("b", "DILARANG"));
        assertFalse(answer instanceof Answer.Ruling ruling && ruling.finding().verdict().permits(), answer.toString());
    }
}
