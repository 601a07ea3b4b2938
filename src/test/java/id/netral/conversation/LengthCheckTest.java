package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Problem;
import id.netral.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LengthCheckTest {
    private static final String ANSWER = "## Jawaban\n";

    @TempDir
    private Path folder;
    private Path card;
    private String fit;

    @BeforeEach
    void copy() throws IOException {
        card = folder.resolve("kartu/mobil-dinas.md");
        Files.createDirectories(card.getParent());
        fit = Files.readString(Shipped.FOLDER.resolve("kartu/mobil-dinas.md"));
        assertTrue(fit.contains(ANSWER));
        Files.writeString(card, fit);
    }

    private void answer(String sentence) throws IOException {
        Files.writeString(card, fit.replaceFirst(ANSWER, ANSWER + sentence + " "));
    }

    private KnowledgeFolder open() {
        return new KnowledgeFolder(folder, Shipped.CLOCK, LengthCheck.by(Shipped.CLOCK));
    }

    private static String start(Knowledge knowledge) {
        return knowledge.card("mobil-dinas").orElseThrow().text(Language.ID).answer().split("\\.")[0];
    }

    private static List<Problem> tooLong(Knowledge knowledge) {
        return knowledge.problems().stream().filter(problem -> problem.message().contains("karakter; batasnya 1000")).toList();
    }

    @Test
    void keepsTheCardAsItLastWasShortEnough() throws IOException {
        KnowledgeFolder reader = open();
        answer("Pendek.");
        assertEquals("Pendek", start(reader.load()));
        answer("Panjang." + " Sekali.".repeat(120));
        for (int load = 0; load < 2; load++) {
            Knowledge grown = reader.load();
            assertEquals("Pendek", start(grown));
            assertEquals("kartu/mobil-dinas.md", tooLong(grown).getFirst().file());
        }
        answer("Panjang lagi." + " Sekali.".repeat(120));
        assertEquals("Pendek", start(reader.load()));
        answer("Singkat.");
        Knowledge mended = reader.load();
        assertEquals("Singkat", start(mended));
        assertEquals(List.of(), tooLong(mended));
    }

    /** An answer that is too long is better than none. */
    @Test
    void takesACardThatNeverWasShortEnoughAndSaysSo() throws IOException {
        KnowledgeFolder reader = open();
        answer("Panjang." + " Sekali.".repeat(120));
        assertEquals("Panjang", start(reader.load()));
        assertEquals(1, tooLong(reader.load()).size());
        answer("Panjang lagi." + " Sekali.".repeat(120));
        assertEquals("Panjang lagi", start(reader.load()));
    }
}
