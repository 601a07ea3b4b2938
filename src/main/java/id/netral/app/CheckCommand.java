package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.answering.Evaluation;
import id.netral.answering.Question;
import id.netral.conversation.LengthCheck;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>(knowledge.problems());
        Answerer answerer = new Answerer(knowledge, settings.modelCache());
        Evaluation evaluation = Evaluation.of(knowledge.tests(), question -> answerer.answer(new Question(question, today)));
        evaluation.results().stream()
                .filter(result -> !result.right())
                .map(result -> new Problem(result.example().file(), result.example().line(),
                        "Pertanyaan uji ini harus sampai ke " + result.example().labels() + ", tetapi jawabannya " + result.outcome()
                                + ": \"" + result.example().question() + "\""))
                .forEach(problems::add);
        problems.sort(null);
        problems.forEach(System.out::println);
        Map<String, String> answers = new TreeMap<>();
        evaluation.results().forEach(result -> answers.put(result.example().question(), result.outcome()));
        LastCheck now = new LastCheck(reader.digests(), answers);
        LastCheck.read(settings.lastCheck()).changesTo(now).forEach(System.out::println);
        now.write(settings.lastCheck());
        System.out.printf("%d kartu, %d sumber, %d contoh, %d uji, %d masalah.%n", knowledge.cards().size(), knowledge.sources().size(),
                knowledge.examples().size(), knowledge.tests().size(), problems.size());
        return problems.isEmpty() ? 0 : 1;
    }
}
