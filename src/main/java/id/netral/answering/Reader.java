package id.netral.answering;

import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what people type; several questions in one message are read like those of a talk. */
final class Reader {
    private static final Pattern BETWEEN_QUESTIONS = Pattern.compile("(?<=\\?)\\s+");

    private final Normaliser normaliser;
    private final Concepts concepts;

    /**
     * @param lexicon as {@link Normaliser#learn} made it from the same vocabulary
     */
    Reader(Vocabulary vocabulary, Lexicon lexicon) {
        this.normaliser = new Normaliser(vocabulary, lexicon);
        this.concepts = new Concepts(vocabulary, normaliser);
    }

    Normaliser normaliser() {
        return normaliser;
    }

    /** Reads the first {@link Tokens#MAX_WORDS} words or little more. */
    Reading read(String text) {
        Reading whole = concepts.read(List.of());
        for (String question : BETWEEN_QUESTIONS.split(text)) {
            if (whole.words().size() < Tokens.MAX_WORDS) {
                Reading own = concepts.read(normaliser.words(question));
                whole = new Continuation(own).continues() ? continued(whole, own) : added(whole, own);
            }
        }
        return whole;
    }

    /** What both mean together. */
    Reading continued(Reading before, Reading own) {
        return before.words().isEmpty() ? own : concepts.read(new Continuation(own).after(before));
    }

    private Reading added(Reading before, Reading own) {
        if (before.words().isEmpty() || own.words().isEmpty()) {
            return own.words().isEmpty() ? before : own;
        }
        List<Word> words = new ArrayList<>(before.words());
        words.add(own.words().getFirst().beginning());
        words.addAll(own.words().subList(1, own.words().size()));
        return concepts.read(words.stream().map(Word::bare).toList());
    }
}
