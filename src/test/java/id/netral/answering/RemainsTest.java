package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainsTest {
    @ParameterizedTest
    @CsvSource({"mengajak,ajak", "ngajakin,ajak", "diajaknya,ajak", "memakai,pakai", "menyumbang,sumbang", "nyumbang,sumbang", "dimasukin,masuk", "menonton,tonton",
        "nge-like,like", "pemasangan,pasang"})
    void findsTheRootAmongWhatRemains(String word, String root) {
        assertTrue(Affixes.remains(word).contains(root), word + " " + Affixes.remains(word));
    }
}
