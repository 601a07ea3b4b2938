package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Answers labelled questions and counts what came out right.
 *
 * @param results in the order of the questions
 */
public record Evaluation(List<Result> results) {
    private static final String REPORTING_CARD = "cara-lapor";
    private static final Pattern LATER = Pattern.compile("\\.([2-9]|[1-9]\\d+)$");

    /** A labelled question and what was answered. */
    public record Result(Example example, Answer answer) {
        public boolean right() {
            return switch (answer) {
                case Answer.Ruling r -> fits(r.finding());
                case Answer.Report() -> gold(Label.LAPOR);
                case Answer.None n -> gold(Label.DILUAR);
                case Answer.Advice a -> gold(Label.DILUAR);
                case Answer.Suggest s -> gold(Label.DILUAR);
                case Answer.Talk t -> gold(Label.DILUAR);
                case Answer.OtherTime o -> gold(Label.DILUAR);
                case Answer.Clarify c -> gold(Label.KLARIFIKASI);
                case Answer.Excerpt e -> false;
            };
        }

        private boolean gold(Label label) {
            return example.labels().contains(label);
        }

        private boolean fits(Answer.Finding finding) {
            return gold(Label.of(finding.verdict())) || gold(Label.LAPOR) && finding.card().id().equals(REPORTING_CARD);
        }

        public boolean rightWithinOnePress() {
            return right() || switch (answer) {
                case Answer.Ruling r -> r.alternatives().stream().anyMatch(this::fits);
                case Answer.Suggest(var choices) -> choices.stream().anyMatch(this::fits);
                case Answer.Clarify(var choices) -> choices.stream().anyMatch(this::fits);
                default -> false;
            };
        }

        public boolean dangerous() {
            return example.prohibited() && answer instanceof Answer.Ruling r && r.finding().verdict().permits();
        }

        public boolean answered() {
            return answer instanceof Answer.Ruling || answer instanceof Answer.Report;
        }

        /** Whether a verdict is due: anything but questions outside the field. */
        public boolean inScope() {
            return !gold(Label.DILUAR);
        }

        boolean cardRight() {
            return answer instanceof Answer.Ruling r && example.cards().contains(r.finding().card().id());
        }

        /** What came out, in a word. */
        public String outcome() {
            return switch (answer) {
                case Answer.Ruling r -> r.finding().verdict().name() + " " + r.finding().card().id();
                case Answer.Report r -> "LAPOR";
                case Answer.None n -> "none";
                case Answer.Advice a -> "none";
                case Answer.Suggest(var choices) -> "suggest " + choices.stream().map(c -> c.card().id() + ":" + c.verdict()).toList();
                case Answer.Talk t -> "talk";
                case Answer.OtherTime o -> "other time";
                case Answer.Clarify c -> "clarify";
                case Answer.Excerpt e -> "passage";
            };
        }
    }

    /**
     * Counts over some of the results.
     *
     * @param inScope questions that are due a verdict
     * @param answered those of them that got one
     * @param offTopic questions outside the field
     * @param refused those of them that got no verdict
     * @param withCard questions whose card is known
     */
    public record Counts(int all, int right, int onePress, int inScope, int answered, int rightAnswered, int offTopic, int refused,
            int dangerous, int withCard, int cardRight) {}

    public static Evaluation of(List<Example> examples, Function<String, Answer> answerer) {
        return new Evaluation(examples.stream().map(e -> new Result(e, answerer.apply(e.question()))).toList());
    }

    /** The same where a number behind the id says that a question comes after the one before in a talk: "t7.2" after "t7.1". */
    public static Evaluation ofTalks(List<Example> examples, LocalDate day, Function<Question, Answer> answerer) {
        List<Result> results = new ArrayList<>();
        Question last = null;
        for (Example example : examples) {
            Question question = new Question(example.question(), day);
            if (last != null && LATER.matcher(example.id()).find()) {
                question = question.after(last, results.getLast().answer().asksBack());
            }
            results.add(new Result(example, answerer.apply(question)));
            last = question;
        }
        return new Evaluation(results);
    }

    public Counts counts() {
        return counts(results);
    }

    public Map<String, Counts> byRegister() {
        Map<String, List<Result>> groups = new TreeMap<>();
        results.forEach(r -> groups.computeIfAbsent(r.example().register(), k -> new ArrayList<>()).add(r));
        Map<String, Counts> counts = new LinkedHashMap<>();
        groups.forEach((register, group) -> counts.put(register, counts(group)));
        return counts;
    }

    private static Counts counts(List<Result> results) {
        List<Result> inScope = results.stream().filter(Result::inScope).toList();
        List<Result> offTopic = results.stream().filter(r -> !r.inScope()).toList();
        List<Result> withCard = results.stream().filter(r -> !r.example().cards().isEmpty()).toList();
        return new Counts(
                results.size(),
                count(results, Result::right),
                count(results, Result::rightWithinOnePress),
                inScope.size(),
                count(inScope, Result::answered),
                count(inScope, r -> r.answered() && r.right()),
                offTopic.size(),
                count(offTopic, Result::right),
                count(results, Result::dangerous),
                withCard.size(),
                count(withCard, Result::cardRight));
    }

    private static int count(List<Result> results, java.util.function.Predicate<Result> test) {
        return (int) results.stream().filter(test).count();
    }

    /** Minimal pairs: how many there are, and of how many both members are right. */
    public Map.Entry<Integer, Integer> pairs() {
        Map<String, List<Result>> pairs = new TreeMap<>();
        results.stream().filter(r -> !r.example().pair().isEmpty()).forEach(r -> pairs.computeIfAbsent(r.example().pair(), k -> new ArrayList<>()).add(r));
        pairs.values().removeIf(members -> members.size() < 2);
        int both = (int) pairs.values().stream().filter(members -> members.stream().allMatch(Result::right)).count();
        return Map.entry(pairs.size(), both);
    }
}
