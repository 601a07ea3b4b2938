package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.netral.Shipped;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private static final Normaliser NORMALISER = Normaliser.of(Shipped.knowledge().vocabulary(),
            Normaliser.learn(Shipped.knowledge().vocabulary(), Shipped.knowledge().examples()));

    private static String mapped(String text) {
        return NORMALISER.words(text).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "gw blh dtg ke kampanye ga?|saya boleh datang ke kampanye tidak",
        "saye nak pegi nengok kampanye|saya mau pergi menonton kampanye",
        "bolehkahhhh|bolehkah",
        "kmpanye|kampanye",
        "bo\u200Bleh|boleh",
        "PPPK|pppk",
        "undang-undang|undang-undang",
        "ibu-ibu|ibu",
        "the official car|mobil dinas",
        "may i cast a ballot|bolehkah saya memilih",
        "nnton kampanye|menonton kampanye",
        "roti untuk kumis|roti untuk kumis"
    })
    void mapsToStandardIndonesian(String typed, String standard) {
        assertEquals(standard, mapped(typed));
    }

    @Test
    void takesAnything() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(60), 0, 0x2000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            NORMALISER.words(text).forEach(word -> assertFalse(word.text().isEmpty()));
        }
    }
}
