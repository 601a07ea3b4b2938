package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.netral.Shipped;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin's key does to a question that samples permit. */
class KeysTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String QUESTION = "Bolehkah saya menonton debat calon di televisi di rumah?";

    private static final String CARD = "kartu/hadir-debat.md";

    @TempDir
    private static Path folder;
    private static Answerer answerer;

    @BeforeAll
    static void copy() throws IOException {
        try (Stream<Path> files = Files.walk(Shipped.FOLDER)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(Shipped.FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        answerer = new Answerer(Shipped.knowledge(), Shipped.CACHE);
    }

    private Answer answerWith(String key) throws IOException {
        return answerWith(key, QUESTION);
    }

    private Answer answerWith(String key, String question) throws IOException {
        Files.writeString(folder.resolve(CARD), Files.readString(Shipped.FOLDER.resolve(CARD)).replaceFirst("(?m)^kunci:$", "kunci:\n" + key));
        Knowledge knowledge = new KnowledgeFolder(folder, Shipped.CLOCK).load();
        assertEquals(List.of(), knowledge.problems());
        answerer.replace(knowledge);
        return answerer.answer(new Question(question, DAY));
    }

    private static Verdict ruling(Answer answer) {
        return assertInstanceOf(Answer.Ruling.class, answer).finding().verdict();
    }

    @Test
    void aKeyThatNobodyHasTaughtWithholdsThePermission() throws IOException {
        assertEquals(Verdict.BOLEH, ruling(Shipped.answerer().answer(new Question(QUESTION, DAY))));
        List<Answer.Finding> choices = assertInstanceOf(Answer.Suggest.class, answerWith("  - DILARANG: debat + media")).choices();
        assertEquals("hadir-debat DILARANG", choices.getFirst().card().id() + " " + choices.getFirst().verdict());
    }

    @Test
    void aKeyThatSamplesTeachDoesNotWithholdWhatTheySurelyPermit() throws IOException {
        assertEquals(Verdict.BOLEH, ruling(answerWith("  - DILARANG: ~ debat + media")));
    }

    @Test
    void aKeyIsOffWhereWhatItExcludesIsSaid() throws IOException {
        assertEquals(Verdict.BOLEH, ruling(answerWith("  - DILARANG: debat + media + -rumah")));
    }

    @Test
    void aKeyIsOffWhereWhatItExcludesAsDeniedIsDenied() throws IOException {
        String reading = "Bolehkah saya membaca postingan calon tanpa like?";
        assertInstanceOf(Answer.Suggest.class, answerWith("  - DILARANG: lihat + kontestan", reading));
        assertEquals(Verdict.BOLEH, ruling(answerWith("  - DILARANG: lihat + kontestan + --like", reading)));
    }
}
