package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.answering.Evaluation;
import id.netral.answering.Evaluation.Counts;
import id.netral.answering.Evaluation.Result;
import id.netral.answering.Question;
import id.netral.knowledge.Example;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Problem;
import id.netral.knowledge.QuestionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        description = {"Menilai jawaban pada berkas pertanyaan berlabel.", "Score the answers to a file of labelled questions."},
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.tsv", arity = "1..*")
    private List<Path> files;

    @Option(names = "--quiet", description = {"Tanpa daftar yang keliru.", "Without the list of failures."})
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Settings settings = Main.settings();
        List<Problem> problems = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.addAll(QuestionFile.read(file, problems));
        }
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            return 1;
        }
        Answerer answerer = new Answerer(new KnowledgeFolder(settings.knowledge()).load(), settings.modelCache());
        LocalDate today = LocalDate.now(settings.zone());
        Evaluation evaluation = Evaluation.of(examples, question -> answerer.answer(new Question(question, today)));
        print(evaluation);
        return 0;
    }

    private void print(Evaluation evaluation) {
        System.out.printf("%-9s %5s %7s %9s %8s %9s %7s %9s %5s%n",
                "register", "n", "right", "one press", "answered", "r|answered", "refused", "dangerous", "card");
        evaluation.byRegister().forEach((register, counts) -> row(register, counts));
        row("all", evaluation.counts());
        Map.Entry<Integer, Integer> pairs = evaluation.pairs();
        System.out.printf("pairs with both members right: %d of %d%n", pairs.getValue(), pairs.getKey());
        if (!quiet) {
            evaluation.results().stream().filter(r -> !r.right()).forEach(EvalCommand::failure);
        }
    }

    private static void row(String name, Counts c) {
        System.out.printf("%-9s %5d %7s %9s %8s %9s %7s %9d %5s%n", name, c.all(), share(c.right(), c.all()), share(c.onePress(), c.all()),
                share(c.answered(), c.inScope()), share(c.rightAnswered(), c.answered()), share(c.refused(), c.offTopic()), c.dangerous(),
                share(c.cardRight(), c.withCard()));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
    }

    private static void failure(Result result) {
        Example example = result.example();
        System.out.printf("%s %s %s %s -> %s | %s%n", result.dangerous() ? "DANGEROUS" : "wrong", example.id(), example.labels(),
                example.card(), result.outcome(), example.question());
    }
}
