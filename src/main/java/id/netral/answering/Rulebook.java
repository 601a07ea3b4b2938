package id.netral.answering;

import id.netral.knowledge.Example;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Passage;
import id.netral.knowledge.Vocabulary;
import java.util.List;
import java.util.Optional;

/** One state of the knowledge, compiled for answering; immutable and safe for many threads. */
final class Rulebook {
    private final Knowledge knowledge;
    private final Normaliser normaliser;
    private final Concepts concepts;
    private final Model model;
    private final Retrieval<Passage> passages;

    /**
     * @param previous lends its model when the new state teaches the same; null for none
     */
    Rulebook(Knowledge knowledge, Rulebook previous) {
        this.knowledge = knowledge;
        if (previous != null && teachesTheSame(previous.knowledge)) {
            this.normaliser = previous.normaliser;
            this.concepts = previous.concepts;
            this.model = previous.model;
        } else {
            this.normaliser = new Normaliser(knowledge.vocabulary(), knowledge.examples());
            this.concepts = new Concepts(knowledge.vocabulary(), normaliser);
            List<Example> examples = knowledge.examples();
            this.model = new Model(examples, examples.stream().map(e -> read(e.question())).toList());
        }
        this.passages = Retrieval.passages(knowledge.passages(), normaliser);
    }

    private boolean teachesTheSame(Knowledge before) {
        Vocabulary vocabulary = before.vocabulary();
        return vocabulary.equals(knowledge.vocabulary()) && before.examples().equals(knowledge.examples());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Reading read(String text) {
        List<Word> words = normaliser.words(text);
        return new Reading(words, concepts.find(words));
    }

    Answer answer(Question question) {
        Reading alone = read(question.text());
        if (!question.before().isEmpty() && Continuation.of(alone)) {
            return answer(read(question.before() + ". " + question.text()), question);
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
        Scores scores = model.scores(reading);
        Answer answer = new Decision(knowledge, reading, scores, model).answer();
        return switch (answer) {
            case Answer.Ruling ruling when !ruling.finding().card().period().contains(question.day()) ->
                new Answer.OtherTime(ruling.finding(), question.day());
            case Answer.None none when none.field() -> passage(reading).<Answer>map(Answer.Excerpt::new).orElse(none);
            default -> answer;
        };
    }

    private Optional<Passage> passage(Reading reading) {
        return passages.best(reading.words()).filter(hit -> hit.coverage() > 0.5).map(Retrieval.Hit::thing);
    }
}
