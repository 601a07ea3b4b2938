package id.netral.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePatternTest {
    private static final Map<String, Set<String>> LISTS = Map.of("instansi", Set.of("kantor"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            mobil dinas; mobil dinas
            mobil $instansi; mobil kantor
            $instansi mobil; kantor mobil
            (mobil|motor) $instansi; mobil kantor, motor kantor
            sif (sudah|) selesai; sif sudah selesai, sif selesai
            (|sudah) selesai; selesai, sudah selesai
            (mobil (dinas|negara)|ambulans); mobil dinas, mobil negara, ambulans
            (mobil|mobil) dinas; mobil dinas
            """)
    void standsForEachPhrase(String pattern, String phrases) {
        assertEquals(List.of(phrases.split(", ")), List.copyOf(PhrasePattern.phrases(pattern, LISTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$banyak lama|$banyak baru", "($banyak|$banyak) baru", "$banyak $banyak"})
    void standsForFewEnough(String pattern) {
        Set<String> many = IntStream.rangeClosed(1, PhrasePattern.MOST / 2 + 1).mapToObj(i -> "kantor" + i).collect(Collectors.toSet());
        String problem = assertThrows(IllegalArgumentException.class, () -> PhrasePattern.phrases(pattern, Map.of("banyak", many))).getMessage();
        assertEquals("\"" + pattern + "\" berarti lebih dari 5000 frasa.", problem);
    }
}
