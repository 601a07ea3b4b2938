package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per 2018 bolehkah hadir kampanye? | 2018-07-01
            Menurut aturan tahun 2018, bolehkah hadir? | 2018-07-01
            may I attend, as of 2018-05-04? | 2018-05-04
            per 4 Mei 2018 boleh hadir? | 2018-05-04
            Tahun 2019 bolehkah saya hadir kampanye? | 2019-07-01
            pada 2019, apakah boleh hadir? | 2019-07-01
            Pada 14 Februari 2018, bolehkah hadir kampanye? | 2018-02-14
            In 2018, could I attend a rally? | 2018-07-01
            on 9 august 2018 was it allowed | 2018-08-09
            in May 2018, may I attend? | 2018-05-15
            """)
    void isNamed(String question, LocalDate day) {
        assertEquals(Optional.of(day), AsOf.in(question));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Tahun 2019 saya pensiun, bolehkah saya jadi caleg?", "foto tahun 2019 boleh diunggah?", "bolehkah saya hadir kampanye pilkada 2024?",
        "per 31 Februari 2018 boleh?", "In 2018 I joined a party. May I stay?", "nomor 2018 boleh?"})
    void isNotNamed(String question) {
        assertEquals(Optional.empty(), AsOf.in(question));
    }
}
