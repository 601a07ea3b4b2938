package id.netral.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.answering.Answerer;
import id.netral.answering.Question;
import id.netral.conversation.AnswerCards;
import id.netral.conversation.Card;
import id.netral.conversation.Phrase;
import id.netral.knowledge.Citation;
import id.netral.knowledge.KnowledgeFolder;
import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "ask",
        description = {
            "Menjawab satu pertanyaan, atau satu pertanyaan per baris dari masukan.",
            "Answer one question, or one question per line from standard input."
        },
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(names = "--json", description = {"Satu objek JSON per baris.", "One JSON object per line."})
    private boolean json;

    @Option(names = "--lang", paramLabel = "id|en", converter = LanguageOption.class,
            description = {"Bahasa jawaban; bawaan: bahasa pertanyaan.", "Language of the answer; default: that of the question."})
    private Language language;

    @Option(names = "--at", paramLabel = "YYYY-MM-DD", converter = DayOption.class, description = {"Jawab menurut aturan pada tanggal itu.", "Answer as of that day."})
    private LocalDate day;

    @Parameters(arity = "0..*", paramLabel = "PERTANYAAN/QUESTION", description = {"Tanpa ini: satu pertanyaan per baris dari masukan.",
        "Without it: one question per line from standard input."})
    private List<String> words;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (words != null && words.stream().allMatch(String::isBlank)) {
            throw new ParameterException(spec.commandLine(), Say.text(Phrase.USAGE_EMPTY_QUESTION));
        }
        Settings settings = Main.settings();
        LocalDate now = LocalDate.now(Clock.system(settings.zone()));
        LocalDate today = day == null ? now : day;
        Answerer answerer = new Answerer(new KnowledgeFolder(settings.knowledge(), Clock.system(settings.zone())).load(), settings.modelCache());
        if (words != null) {
            say(answerer, String.join(" ", words), today, now);
            return 0;
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !System.out.checkError(); line = in.readLine()) {
            if (!line.isBlank()) {
                say(answerer, line.strip(), today, now);
            }
        }
        return 0;
    }

    private void say(Answerer answerer, String question, LocalDate asOf, LocalDate today) throws IOException {
        long start = System.nanoTime();
        Answer answer = answerer.answer(new Question(question, asOf));
        long micros = (System.nanoTime() - start) / 1000;
        Language spoken = Optional.ofNullable(language).or(() -> LanguageGuess.of(question)).orElse(Language.ID);
        Card card = new AnswerCards(answerer.knowledge(), spoken, today).card(answer);
        if (json) {
            System.out.println(JSON.writeValueAsString(object(question, answer, card.text(), micros)));
        } else {
            System.out.println(card.text());
            card.buttons().forEach(button -> System.out.println("  [" + button.label() + "]"));
            System.out.println();
        }
    }

    private static ObjectNode object(String question, Answer answer, String text, long micros) {
        ObjectNode object = JSON.createObjectNode();
        object.put("question", question);
        object.put("outcome", outcome(answer));
        Optional<Finding> finding = answer instanceof Answer.Ruling ruling ? Optional.of(ruling.finding()) : Optional.empty();
        object.put("verdict", finding.map(f -> f.verdict().name()).orElse(null));
        object.put("card", finding.map(f -> f.card().id()).orElse(null));
        object.put("text", text);
        ArrayNode sources = object.putArray("sources");
        finding.map(f -> f.card().citations()).orElse(List.of()).forEach((Citation citation) ->
                sources.addObject().put("id", citation.source()).put("cite", citation.reference()));
        if (answer instanceof Answer.Excerpt(var passage) && !passage.source().isEmpty()) {
            sources.addObject().put("id", passage.source()).put("cite", passage.heading());
        }
        ArrayNode suggestions = object.putArray("suggestions");
        choices(answer).forEach(f -> suggestions.addObject().put("card", f.card().id()).put("verdict", f.verdict().name()));
        object.put("micros", micros);
        return object;
    }

    private static List<Finding> choices(Answer answer) {
        return switch (answer) {
            case Answer.Ruling ruling -> ruling.alternatives();
            case Answer.Suggest(var choices) -> choices;
            case Answer.Clarify(var choices) -> choices;
            default -> List.of();
        };
    }

    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Ruling r -> "answer";
            case Answer.Excerpt e -> "passage";
            case Answer.Clarify c -> "clarify";
            case Answer.Suggest s -> "suggest";
            case Answer.Report r -> "report";
            case Answer.Talk t -> "talk";
            case Answer.OtherTime o -> "none";
            case Answer.None n -> "none";
            case Answer.Advice a -> "none";
        };
    }
}
