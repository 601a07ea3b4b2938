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
    private final Prohibitions prohibitions;
    private final Reader reader;
    private final Model model;
    private final Neighbours neighbours;
    private final Retrieval<Passage> passages;

    private Rulebook(Knowledge knowledge, Reader reader, Model model, Neighbours neighbours) {
        this.knowledge = knowledge;
        this.prohibitions = new Prohibitions(knowledge.cards().values());
        this.reader = reader;
        this.model = model;
        this.neighbours = neighbours;
        this.passages = Retrieval.passages(knowledge.passages(), reader.normaliser());
    }

    static Rulebook compile(Knowledge knowledge, ModelCache cache) {
        Vocabulary vocabulary = knowledge.vocabulary();
        Learnt learnt = cache.get(vocabulary, knowledge.examples(), () -> learn(vocabulary, knowledge.examples()));
        return new Rulebook(knowledge, new Reader(vocabulary, learnt.model().lexicon()), learnt.model(), new Neighbours(knowledge.examples(), learnt.roots()));
    }

    private static Learnt learn(Vocabulary vocabulary, List<Example> examples) {
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
        return new Rulebook(other, reader, model, neighbours);
    }

    boolean teachesTheSame(Knowledge other) {
        Vocabulary vocabulary = other.vocabulary();
        return vocabulary.equals(knowledge.vocabulary()) && other.examples().equals(knowledge.examples());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Reading read(String text) {
        return reader.read(text);
    }

    /**
     * @param whole the question with what it continues
     * @param own what it says by itself
     */
    private record Understood(Reading whole, Reading own, LocalDate day) {}

    private Understood understand(Question question) {
        Reading own = read(Commands.without(question.text(), this::read));
        Optional<LocalDate> named = AsOf.in(question.text());
        Optional<Understood> before = thread(question).filter(b -> continues(own, question.reply())).map(this::understand);
        Reading whole = before.map(b -> reader.continued(b.whole(), own)).orElse(own);
        return new Understood(whole, own, named.or(() -> before.map(Understood::day)).orElse(question.day()));
    }

    /** The question before this one; a remark about something else ("hujan lebat ya") does not cut the thread of a talk. */
    private Optional<Question> thread(Question question) {
        return question.before().flatMap(last -> last.before().isPresent() && isRemark(last) ? thread(last) : Optional.of(last));
    }

    private boolean isRemark(Question question) {
        Reading own = read(question.text());
        return new Continuation(own).continues() && decision(own).isOfAnotherField();
    }

    /** Who asks for facts or wants to report asks something new, unless the question says that it goes on; so does who speaks of another field. */
    private boolean continues(Reading own, boolean reply) {
        Continuation continuation = new Continuation(own);
        if (reply && continuation.isBrief()) {
            return true;
        }
        if (!continuation.continues() || SmallTalk.of(own).isPresent()) {
            return false;
        }
        Decision decision = decision(own);
        return !decision.isOfAnotherField() && (continuation.isOpen() || switch (decision.answer()) {
            case Answer.Ruling(Answer.Finding finding, var others) -> finding.verdict() != Verdict.INFO;
            case Answer.Report report -> false;
            default -> true;
        });
    }

    Answer answer(Question question) {
        Understood understood = understand(question);
        Reading reading = understood.whole();
        if (reading.words().isEmpty()) {
            return new Answer.None(false);
        }
        Optional<Answer> talk = SmallTalk.of(reading);
        if (talk.isPresent()) {
            return talk.get();
        }
        Decision decision = decision(reading);
        return asOf(switch (decision.answer()) {
            case Answer.Ruling ruling -> {
                Decision own = understood.own() == reading ? decision : decision(understood.own());
                Optional<Answer.Finding> alone = permittedAlone(understood, own);
                yield ruling.finding().verdict() == Verdict.DILARANG && alone.isPresent()
                        ? new Answer.Suggest(List.of(ruling.finding(), alone.get()))
                        : Decision.naming(ruling, Stream.concat(sureActs(understood.own()), own.prohibitedActs()));
            }
            case Answer.None none when none.field() -> passage(reading).<Answer>map(Answer.Excerpt::new).orElse(none);
            case Answer answer -> answer;
        }, understood.day());
    }

    /** "boleh jadi relawan?", then "kalau nyoblos boleh?": what goes on with the talk may as well begin anew, and only the person knows. */
    private static Optional<Answer.Finding> permittedAlone(Understood understood, Decision own) {
        return understood.whole() != understood.own() && understood.own().mentions(Concept.Role.ELECTION)
                ? own.sure().filter(finding -> finding.verdict().permits())
                : Optional.empty();
    }

    /** The acts of those parts of it that are of the field by themselves. */
    private Stream<Answer.Finding> sureActs(Reading own) {
        List<Reading> parts = Parts.of(own);
        return parts.size() == 1 ? Stream.empty()
                : parts.stream().filter(part -> part.mentions(Concept.Role.ELECTION)).map(this::decision).flatMap(part -> part.sure().stream());
    }

    private Decision decision(Reading reading) {
        return new Decision(knowledge, prohibitions, reading, model.scores(reading, neighbours.outcomes(reading)));
    }

    /** The wordings that hold on the day, or that there is none. */
    private Answer asOf(Answer answer, LocalDate day) {
        return switch (answer) {
            case Answer.Ruling(Answer.Finding finding, var others) -> edition(finding, day)
                    .<Answer>map(then -> new Answer.Ruling(then, editions(others, day)))
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
