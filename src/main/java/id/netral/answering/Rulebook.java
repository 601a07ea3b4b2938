package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Passage;
import id.netral.knowledge.Verdict;
import id.netral.knowledge.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** One state of the knowledge, compiled for answering; immutable and safe for many threads. */
final class Rulebook {
    private final Knowledge knowledge;
    /** What the model was made from. */
    private final Knowledge taught;
    private final Prohibitions prohibitions;
    private final Reader reader;
    private final Model model;
    private final Neighbours neighbours;
    private final Verbatim verbatim;
    private final Retrieval<Passage> passages;

    private Rulebook(Knowledge knowledge, Knowledge taught, Reader reader, Model model, Neighbours neighbours, Verbatim verbatim) {
        this.knowledge = knowledge;
        this.taught = taught;
        this.prohibitions = new Prohibitions(knowledge.cards().values());
        this.reader = reader;
        this.model = model;
        this.neighbours = neighbours;
        this.verbatim = verbatim;
        this.passages = Retrieval.passages(knowledge.passages(), reader.normaliser());
    }

    static Rulebook compile(Knowledge knowledge, ModelCache cache) {
        Vocabulary vocabulary = knowledge.vocabulary();
        Learnt learnt = cache.get(vocabulary, knowledge.examples(), () -> learn(vocabulary, knowledge.examples()));
        return new Rulebook(knowledge, knowledge, new Reader(vocabulary, learnt.model().lexicon()), learnt.model(),
                new Neighbours(knowledge.examples(), learnt.roots()), new Verbatim(knowledge.examples(), learnt.roots()));
    }

    static Learnt learn(Vocabulary vocabulary, List<Example> examples) {
        Lexicon lexicon = Normaliser.learn(vocabulary, examples);
        Lessons lessons = lessons(examples, new Reader(vocabulary, lexicon));
        return new Learnt(Model.train(lexicon, examples, lessons), lessons.roots());
    }

    private static Lessons lessons(List<Example> examples, Reader reader) {
        Map<Word, Word> shared = new ConcurrentHashMap<>();
        return Lessons.of(examples.parallelStream().map(e -> reader.read(e.question()).sharing(shared)).toArray(Reading[]::new));
    }

    /** Other cards with what was taught before. */
    Rulebook with(Knowledge other) {
        return new Rulebook(other, teachesTheSame(other) ? other : taught, reader, model, neighbours, verbatim);
    }

    boolean teachesTheSame(Knowledge other) {
        return other.vocabulary().equals(taught.vocabulary()) && other.examples().equals(taught.examples());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Reading read(String text) {
        return reader.read(text);
    }

    Answer answer(Question question) {
        Understanding.Meaning meaning = new Understanding(reader, this::decision).of(question);
        Reading reading = meaning.whole().reading();
        if (reading.words().isEmpty()) {
            return new Answer.None(false);
        }
        return SmallTalk.of(reading).orElseGet(() -> asOf(switch (meaning.whole().decision().answer()) {
            case Answer.Ruling ruling -> ruling(ruling, meaning);
            case Answer.None none when none.field() -> passage(reading).<Answer>map(Answer.Excerpt::new).orElse(none);
            case Answer answer -> answer;
        }, meaning.day()));
    }

    private Answer ruling(Answer.Ruling ruling, Understanding.Meaning meaning) {
        Understanding.Thought own = meaning.own();
        Optional<Answer.Finding> alone = ruling.finding().verdict() == Verdict.DILARANG && meaning.whole() != own ? permittedAlone(own) : Optional.empty();
        return alone.<Answer>map(permitted -> new Answer.Suggest(List.of(ruling.finding(), permitted)))
                .orElseGet(() -> Decision.naming(ruling, Stream.concat(sureActs(own.reading()), own.decision().prohibitedActs())));
    }

    /** "boleh jadi relawan?", then "kalau nyoblos boleh?": what goes on with the talk may as well begin anew, and only the person knows. */
    private static Optional<Answer.Finding> permittedAlone(Understanding.Thought own) {
        return own.reading().mentions(Concept.Role.ELECTION) ? own.decision().sure().filter(finding -> finding.verdict().permits()) : Optional.empty();
    }

    /** The acts of those parts of it that are of the field by themselves. */
    private Stream<Answer.Finding> sureActs(Reading own) {
        List<Reading> parts = Parts.of(own);
        return parts.size() == 1 ? Stream.empty()
                : parts.stream().filter(part -> part.mentions(Concept.Role.ELECTION)).map(this::decision).flatMap(part -> part.sure().stream());
    }

    private Decision decision(Reading reading) {
        Scores scores = model.scores(reading, neighbours.outcomes(reading));
        return new Decision(knowledge, prohibitions, reading, verbatim.label(reading).map(scores::certainOf).orElse(scores));
    }

    /** The wordings that hold on the day, or that there is none. */
    private Answer asOf(Answer answer, LocalDate day) {
        return switch (answer) {
            case Answer.Ruling(Answer.Finding finding, var others, var alternatives) -> edition(finding, day)
                    .<Answer>map(then -> new Answer.Ruling(then, editions(others, day), editions(alternatives, day)))
                    .orElseGet(() -> new Answer.OtherTime(finding, day));
            case Answer.Suggest(var choices) -> asOf(choices, day, Answer.Suggest::new);
            case Answer.Clarify(var choices) -> asOf(choices, day, Answer.Clarify::new);
            default -> answer;
        };
    }

    private Answer asOf(List<Answer.Finding> choices, LocalDate day, Function<List<Answer.Finding>, Answer> offer) {
        List<Answer.Finding> then = editions(choices, day);
        return then.isEmpty() ? new Answer.OtherTime(choices.getFirst(), day) : offer.apply(then);
    }

    private List<Answer.Finding> editions(List<Answer.Finding> findings, LocalDate day) {
        return findings.stream().flatMap(finding -> edition(finding, day).stream()).toList();
    }

    /** An edition that is silent on this verdict says nothing of the act. */
    private Optional<Answer.Finding> edition(Answer.Finding finding, LocalDate day) {
        return knowledge.edition(finding.card(), day)
                .filter(card -> card.speaksOf(finding.verdict()))
                .map(card -> new Answer.Finding(card, finding.verdict()));
    }

    private Optional<Passage> passage(Reading reading) {
        return passages.best(reading.words()).filter(hit -> hit.coverage() > 0.5).map(Retrieval.Hit::thing);
    }
}
