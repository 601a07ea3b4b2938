package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

class MisspellingTest {
    @ParameterizedTest
    @CsvSource({
        "kmpnye, kampanye", "smbko, sembako", "boelh, boleh", "kartuu, kartu", "perhubongan, perhubungan", "pemerikse, pemeriksa",
        "prbdi, pribadi", "nnton, nonton", "bwaslu, bawaslu", "melanggr, melanggar"
    })
    void isWhatPeopleType(String typed, String known) {
        assertTrue(cost(typed, known) < Misspelling.NEVER, typed + " costs " + cost(typed, known));
    }

    @ParameterizedTest
    @CsvSource({
        "kumis, kamis", "roti, rt", "sapi, siapa", "lives, loves", "laris, lurus", "akal, akan", "tipis, tps", "melahirkan, melaporkan",
        "urang, uang", "sumber, sembari", "lukisan, laksanakan"
    })
    void isNotAnotherWord(String typed, String other) {
        assertEquals(Misspelling.NEVER, cost(typed, other));
    }

    @Test
    void aSlipNeverCostsMoreThanItsLetter() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            String known = random.ints(8 + random.nextInt(6), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            int at = 1 + random.nextInt(known.length() - 1);
            String typed = known.substring(0, at) + known.substring(at + 1);
            assertTrue(cost(typed, known) <= 1, typed + " for " + known);
            assertEquals(0, cost(known, known));
        }
    }

    private static double cost(String typed, String known) {
        return new Misspelling(typed).cost(new Misspelling.Known(known));
    }
}
