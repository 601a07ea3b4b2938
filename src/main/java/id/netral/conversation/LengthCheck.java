package id.netral.conversation;

import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.Problem;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import id.netral.language.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds cards whose answer would be longer than a person reads. */
public final class LengthCheck {
    private LengthCheck() {}

    /** Measures every answer as it would be today. */
    public static Function<Knowledge, List<Problem>> by(Clock clock) {
        return knowledge -> problems(knowledge, LocalDate.now(clock));
    }

    private static List<Problem> problems(Knowledge knowledge, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        for (RuleCard card : knowledge.cards().values()) {
            for (Verdict verdict : Verdict.values()) {
                for (Language language : Language.values()) {
                    if (!card.speaksOf(verdict)) {
                        continue;
                    }
                    String text = new AnswerCards(knowledge, language, today).card(new Answer.Ruling(new Finding(card, verdict))).text();
                    int length = text.codePointCount(0, text.length());
                    if (length > AnswerCards.MAX_LENGTH) {
                        problems.add(new Problem(card.file(), 0, "Jawaban " + verdict + " (" + language.code() + ") sepanjang " + length
                                + " karakter; batasnya " + AnswerCards.MAX_LENGTH + "."));
                    }
                }
            }
        }
        return problems;
    }
}
