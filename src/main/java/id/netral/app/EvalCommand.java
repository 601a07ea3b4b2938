package id.netral.app;

import id.netral.answering.Answerer;
import id.netral.answering.Baseline;
import id.netral.answering.Evaluation;
import id.netral.answering.Evaluation.Counts;
import id.netral.answering.Evaluation.Result;
import id.netral.answering.Question;
import id.netral.answering.Trials;
import id.netral.conversation.Phrase;
import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.knowledge.Problem;
import id.netral.knowledge.QuestionFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "eval",
        description = {"Menilai jawaban pada berkas pertanyaan berlabel.", "Score the answers to a file of labelled questions."},
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.tsv", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--baseline", description = {"Bandingkan dengan pencarian BM25 biasa.", "Compare with plain BM25 search."})
    private boolean baseline;

    @Option(names = "--talks",
            description = {"Baris dengan nomor di belakang id (a.2 sesudah a.1) menyambung obrolan.", "Rows with a number behind the id (a.2 after a.1) continue a talk."})
    private boolean talks;

    @Option(names = "--leave-one-out",
            description = {"Jawab pertanyaan tiap kartu tanpa kartu itu, dan tiap contoh tanpa contoh itu.",
                "Answer each card's questions without that card, and each sample without it."})
    private boolean leaveOneOut;

    @Option(names = "--parts", defaultValue = "10",
            description = {"Banyaknya bagian untuk contoh (bawaan ${DEFAULT-VALUE}).", "Parts for the samples (default ${DEFAULT-VALUE})."})
    private int parts;

    @Option(names = "--quiet", description = {"Tanpa daftar yang keliru.", "Without the list of failures."})
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Settings settings = Main.settings();
        LocalDate today = LocalDate.now(settings.zone());
        if (leaveOneOut) {
            return leaveOneOut(new KnowledgeFolder(settings.knowledge(), Clock.system(settings.zone())).load(), today);
        }
        if (files.isEmpty()) {
            throw new Settings.BadSetting(Phrase.USAGE_NO_QUESTIONS);
        }
        List<Problem> problems = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            examples.addAll(QuestionFile.read(file, problems));
        }
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            return 1;
        }
        Knowledge knowledge = new KnowledgeFolder(settings.knowledge(), Clock.system(settings.zone())).load();
        Answerer answerer = new Answerer(knowledge, settings.modelCache());
        if (baseline) {
            System.out.println("BM25");
            print(Evaluation.of(examples, new Baseline(knowledge)::answer), true);
            System.out.println("Netral");
        }
        Evaluation evaluation = talks ? Evaluation.ofTalks(examples, today, answerer::answer)
                : Evaluation.of(examples, question -> answerer.answer(new Question(question, today)));
        print(evaluation, quiet);
        return 0;
    }

    /** Exit code 1 when an act without its card was permitted. */
    private int leaveOneOut(Knowledge knowledge, LocalDate today) {
        Trials trials = new Trials(knowledge, today);
        int dangerous = 0;
        int prohibited = 0;
        for (String card : new TreeSet<>(knowledge.cards().keySet())) {
            Evaluation evaluation = trials.withoutCard(card);
            long due = evaluation.results().stream().filter(r -> r.example().prohibited()).count();
            if (due > 0) {
                int permitted = evaluation.counts().dangerous();
                System.out.printf("%-32s %4d prohibited, %3d permitted%n", card, due, permitted);
                evaluation.results().stream().filter(Result::dangerous).forEach(EvalCommand::failure);
                dangerous += permitted;
                prohibited += (int) due;
            }
        }
        System.out.printf("without their card: %d of %d prohibited questions permitted%n%n", dangerous, prohibited);
        print(trials.parts(parts), quiet);
        return dangerous == 0 ? 0 : 1;
    }

    private static void print(Evaluation evaluation, boolean quiet) {
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
