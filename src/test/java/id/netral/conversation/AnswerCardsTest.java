package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import id.netral.answering.Answer;
import id.netral.answering.Answer.Finding;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.RuleCard;
import id.netral.knowledge.Verdict;
import id.netral.language.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCardsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final Knowledge knowledge = Shipped.knowledge();

    private Finding finding(String card, Verdict verdict) {
        return new Finding(knowledge.card(card).orElseThrow(), verdict);
    }

    private Card card(Language language, Answer answer) {
        return new AnswerCards(knowledge, language, DAY).card(answer);
    }

    private static List<String> labels(Card card) {
        return card.buttons().stream().map(button -> button.label().split(":")[0]).toList();
    }

    @Test
    void offersWhatMayBeMeantInsteadBeforeTheOtherCasesOfTheCard() {
        Finding finding = finding("hadir-kampanye", Verdict.BERSYARAT);
        Card sure = card(Language.ID, new Answer.Ruling(finding));
        assertFalse(sure.text().contains("Bukan itu?"), sure.text());
        assertEquals(List.of("Dasar hukum", "Dilarang", "Boleh"), labels(sure));

        Answer unsure = new Answer.Ruling(finding, List.of(), List.of(finding("di-luar-jam-kerja", Verdict.DILARANG)));
        Card card = card(Language.ID, unsure);
        assertTrue(card.text().contains("Bukan itu? Pilih di bawah."), card.text());
        assertEquals(List.of("Dasar hukum", "Dilarang", "Dilarang"), labels(card));
        assertTrue(card.buttons().get(1).label().contains(
                finding("di-luar-jam-kerja", Verdict.DILARANG).card().title(Language.ID, Verdict.DILARANG)), card.buttons().toString());
        assertTrue(card(Language.EN, unsure).text().contains("Not that? Choose below."));
    }

    @Test
    void offersNothingTwice() {
        Finding finding = finding("hadir-kampanye", Verdict.BERSYARAT);
        Finding prohibited = finding("hadir-kampanye", Verdict.DILARANG);
        Card card = card(Language.ID, new Answer.Ruling(finding, List.of(prohibited), List.of(prohibited)));
        assertEquals(List.of("Dasar hukum", "Dilarang", "Boleh"), labels(card));
    }

    @Test
    void isShortHoweverUnsure() {
        List<Finding> alternatives = List.of(finding("mobil-dinas", Verdict.DILARANG));
        for (RuleCard rule : knowledge.cards().values()) {
            for (Verdict verdict : Verdict.values()) {
                if (rule.speaksOf(verdict)) {
                    for (Language language : Language.values()) {
                        String text = card(language, new Answer.Ruling(new Finding(rule, verdict), alternatives, alternatives)).text();
                        int length = text.codePointCount(0, text.length());
                        assertTrue(length <= AnswerCards.MAX_LENGTH, length + ": " + text);
                    }
                }
            }
        }
    }
}
