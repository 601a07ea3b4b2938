package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.Shipped;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
    private static final Normaliser NORMALISER = new Normaliser(Shipped.knowledge().vocabulary(),
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
        "undang2|undang-undang",
        "ibu-ibu|ibu",
        "foto2nya|foto",
        "diajak oleh atasan|diajak oleh atasan",
        "dikasih oleh-oleh|diberi bingkisan",
        "kaos cuma-cuma|kaos gratis",
        "cuma dengar|saja dengar",
        "i post my photo|saya posting saya foto",
        "i went back|saya datang kembali",
        "the official car|mobil dinas",
        "may i cast a ballot|bolehkah saya memilih",
        "nnton kampanye|menonton kampanye",
        "bolehsaya ikutkampanye|boleh saya ikut kampanye",
        "pasangbenderapartai digerbang|pasang bendera partai gerbang",
        "nontonkampanye hariminggu|menonton kampanye hari minggu",
        "kubilanggak|kubilanggak",
        "roti untuk kumis|roti untuk kumis",
        "<b>nonton</b> kampanye <i>hari minggu</i>|menonton kampanye hari minggu"
    })
    void mapsToStandardIndonesian(String typed, String standard) {
        assertEquals(standard, mapped(typed));
    }

    @Test
    void beginsWithWhatFollowsAnArticle() {
        assertTrue(NORMALISER.words("I went. The rally was loud").stream().anyMatch(word -> word.clause() && word.text().equals("kampanye")));
    }

    /** Articles fall away and doubled words become single ones, so that two lines of the files may mean one word. */
    @Test
    void readsNoSpellingInTwoWays() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        Shipped.knowledge().vocabulary().spellings().forEach((from, to) -> meanings.computeIfAbsent(Normaliser.key(from), key -> new TreeSet<>()).add(to));
        meanings.values().removeIf(meant -> meant.size() == 1);
        assertEquals(Map.of(), meanings);
    }

    @ParameterizedTest
    @CsvSource({"memilih, dipilih", "menonton, penonton", "memberikan, memberi", "memerintahkan, diperintah", "bermasalah, masalah"})
    void findsOneRootForAllForms(String one, String other) {
        assertEquals(NORMALISER.words(one).getFirst().root(), NORMALISER.words(other).getFirst().root());
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
