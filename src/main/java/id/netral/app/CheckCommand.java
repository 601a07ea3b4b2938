package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.answering.Evaluation;
import id.netral.answering.Question;
import id.netral.conversation.LengthCheck;
import id.netral.conversation.Phrase;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {"Memeriksa folder pengetahuan dan menyebut semua masalahnya.", "Check the knowledge folder and list every problem."},
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = {"Bawaan: folder knowledge.", "Default: the knowledge folder."})
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Settings settings = Main.settings();
        Clock clock = Clock.system(settings.zone());
        KnowledgeFolder reader = new KnowledgeFolder(folder == null ? settings.knowledge() : folder, clock, LengthCheck.by(clock));
        Knowledge knowledge = reader.load();
        knowledge.problems().forEach(System.out::println);
        int broken = reader.broken().size();
        List<Problem> failures = broken == 0 ? test(knowledge, reader.digests(), settings, LocalDate.now(clock)) : List.of();
        if (broken > 0) {
            Say.line(Phrase.CHECK_NOT_TESTED, broken);
        }
        int problems = knowledge.problems().size() + failures.size();
        Say.line(Phrase.CHECK_COUNTS, knowledge.cards().size(), knowledge.sources().size(), knowledge.examples().size(), knowledge.tests().size(),
                problems);
        return problems == 0 ? 0 : 1;
    }

    /** Asks the test questions, and says what failed and which answers are others than at the last check. */
    private static List<Problem> test(Knowledge knowledge, Map<String, String> digests, Settings settings, LocalDate today) {
        System.err.println(Say.text(Phrase.CHECK_TESTING, knowledge.tests().size()));
        Answerer answerer = new Answerer(knowledge, settings.modelCache());
        Evaluation evaluation = Evaluation.of(knowledge.tests(), question -> answerer.answer(new Question(question, today)));
        List<Problem> failures = evaluation.results().stream()
                .filter(result -> !result.right())
                .map(result -> new Problem(result.example().file(), result.example().line(),
                        "Pertanyaan uji ini harus sampai ke " + result.example().labels() + ", tetapi jawabannya " + result.outcome()
                                + ": \"" + result.example().question() + "\""))
                .sorted()
                .toList();
        failures.forEach(System.out::println);
        Map<String, String> answers = new TreeMap<>();
        evaluation.results().forEach(result -> answers.put(result.example().question(), result.outcome()));
        LastCheck now = new LastCheck(digests, answers);
        LastCheck.read(settings.lastCheck()).changesTo(now).forEach(System.out::println);
        try {
            now.write(settings.lastCheck());
        } catch (IOException e) {
            System.err.println(Say.text(Phrase.TROUBLE_UNUSABLE, settings.lastCheck()));
        }
        return failures;
    }
}
