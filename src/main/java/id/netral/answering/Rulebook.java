package id.netral.answering;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Passage;
import id.netral.knowledge.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One state of the knowledge, compiled for answering; immutable and safe for many threads. */
final class Rulebook {
    private final Knowledge knowledge;
    private final Normaliser normaliser;
    private final Concepts concepts;
    private final Model model;
    private final Neighbours neighbours;
    private final Retrieval<Passage> passages;

    private Rulebook(Knowledge knowledge, Normaliser normaliser, Concepts concepts, Model model, Neighbours neighbours) {
        this.knowledge = knowledge;
        this.normaliser = normaliser;
        this.concepts = concepts;
        this.model = model;
        this.neighbours = neighbours;
        this.passages = Retrieval.passages(knowledge.passages(), normaliser);
    }

    static Rulebook compile(Knowledge knowledge, ModelCache cache) {
        Vocabulary vocabulary = knowledge.vocabulary();
        Learnt learnt = cache.get(vocabulary, knowledge.examples(), () -> learn(vocabulary, knowledge.examples()));
        Normaliser normaliser = Normaliser.of(vocabulary, learnt.model().lexicon());
        return new Rulebook(knowledge, normaliser, new Concepts(vocabulary, normaliser), learnt.model(),
                new Neighbours(knowledge.examples(), learnt.roots()));
    }

    private static Learnt learn(Vocabulary vocabulary, List<Example> examples) {
        Lexicon lexicon = Normaliser.learn(vocabulary, examples);
        Normaliser normaliser = Normaliser.of(vocabulary, lexicon);
        Concepts concepts = new Concepts(vocabulary, normaliser);
        Lessons lessons = lessons(examples, normaliser, concepts);
        return new Learnt(Model.train(lexicon, examples, lessons), lessons.roots());
    }

    private static Lessons lessons(List<Example> examples, Normaliser normaliser, Concepts concepts) {
        Map<Word, Word> shared = new ConcurrentHashMap<>();
        return Lessons.of(examples.parallelStream().map(e -> read(e.question(), normaliser, concepts).sharing(shared)).toArray(Reading[]::new));
    }

    /** Other cards with what was taught before. */
    Rulebook with(Knowledge other) {
        return new Rulebook(other, normaliser, concepts, model, neighbours);
    }

    boolean teachesTheSame(Knowledge other) {
        Vocabulary vocabulary = other.vocabulary();
        return vocabulary.equals(knowledge.vocabulary()) && other.examples().equals(knowledge.examples());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Reading read(String text) {
        return read(text, normaliser, concepts);
    }

    private static Reading read(String text, Normaliser normaliser, Concepts concepts) {
        return concepts.read(normaliser.words(text));
    }

    Answer answer(Question question) {
        String text = Commands.without(question.text(), this::read);
        if (text.isEmpty()) {
            return new Answer.None(false);
        }
        Reading alone = read(text);
        if (!question.before().isEmpty() && Continuation.of(alone, question.reply())) {
            return answer(read(question.before() + ". " + text), question);
        }
        return answer(alone, question);
    }

    private Answer answer(Reading reading, Question question) {
        if (reading.words().isEmpty()) {
            return new Answer.None(false);
        }
        Optional<Answer> talk = SmallTalk.of(reading);
        if (talk.isPresent()) {
            return talk.get();
        }
        Decision decision = decision(reading);
        Answer answer = decision.answer();
        LocalDate day = AsOf.in(question.text()).orElse(question.day());
        return switch (answer) {
            case Answer.Ruling ruling -> asOf(decision.naming(ruling, parts(reading)), day);
            case Answer.None none when none.field() -> passage(reading).<Answer>map(Answer.Excerpt::new).orElse(none);
            default -> answer;
        };
    }

    /** What would be decided of each part that is of the field by itself. */
    private Stream<Decision> parts(Reading reading) {
        List<Reading> parts = Parts.of(reading);
        return parts.size() == 1 ? Stream.empty() : parts.stream().filter(part -> part.mentions(Concept.Role.ELECTION)).map(this::decision);
    }

    private Decision decision(Reading reading) {
        return new Decision(knowledge, reading, model.scores(reading, neighbours.outcomes(reading)));
    }

    /** The wording that holds on the day, or that there is none; of the other acts those that the rules of that day speak of. */
    private Answer asOf(Answer.Ruling ruling, LocalDate day) {
        return edition(ruling.finding(), day)
                .<Answer>map(finding -> new Answer.Ruling(finding, ruling.others().stream().flatMap(other -> edition(other, day).stream()).toList()))
                .orElseGet(() -> new Answer.OtherTime(ruling.finding(), day));
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
