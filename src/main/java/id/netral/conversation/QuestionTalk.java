package id.netral.conversation;

import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.answering.Answerer;
import id.netral.answering.Question;
import id.netral.language.Language;
import id.netral.language.LanguageGuess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The part of a talk in which somebody asks. */
final class QuestionTalk {
    /** Longest question in characters. */
    static final int MAX_QUESTION = 1000;

    private final Answerer answerer;
    private final Clock clock;

    /**
     * @param clock its zone decides what day it is
     */
    QuestionTalk(Answerer answerer, Clock clock) {
        this.answerer = answerer;
        this.clock = clock;
    }

    Turn ask(Talk before, String text) {
        Talk talk = LanguageGuess.of(text).map(before::in).orElse(before);
        int length = text.codePointCount(0, text.length());
        if (length > MAX_QUESTION) {
            return new Turn(talk, talk.say(Phrase.LONG_QUESTION, length, MAX_QUESTION));
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            return new Turn(talk, talk.say(Phrase.EMPTY_QUESTION));
        }
        if (talk.subject().isPresent() && Wish.basis(text)) {
            return new Turn(talk, cards(talk).basis(talk.subject().get()));
        }
        Question alone = new Question(text, today());
        Question question = talk.last().map(last -> alone.after(last, talk.asked())).orElse(alone);
        Answer answer = answerer.answer(question);
        Optional<Finding> subject = answer instanceof Answer.Ruling ruling ? Optional.of(ruling.finding()) : Optional.empty();
        Talk after = answer instanceof Answer.Talk ? talk : talk.about(question, answer.asksBack(), subject);
        return new Turn(after, cards(talk).card(answer));
    }

    /** Goes on in another language, beginning with the last answer. */
    Turn translate(Talk talk, Language language) {
        Talk other = talk.in(language);
        Card confirmed = other.say(Phrase.LANGUAGE_CHOSEN);
        return new Turn(other, other.stage() instanceof Talk.Stage.Asking
                ? other.subject().map(finding -> cards(other).card(new Answer.Ruling(finding))).orElse(confirmed)
                : confirmed);
    }

    /** What was chosen from a list, if the knowledge still has it. */
    Optional<Turn> show(Talk talk, Action.Pressed pressed) {
        return pressed.finding(answerer.knowledge())
                .map(finding -> new Turn(talk.shown(Optional.of(finding)), cards(talk).card(new Answer.Ruling(finding))));
    }

    /** Where an answer comes from, if the knowledge still has it. */
    Optional<Turn> basis(Talk talk, Action.Pressed pressed) {
        return pressed.finding(answerer.knowledge()).map(finding -> new Turn(talk, cards(talk).basis(finding)));
    }

    private AnswerCards cards(Talk talk) {
        return new AnswerCards(answerer.knowledge(), talk.language(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
