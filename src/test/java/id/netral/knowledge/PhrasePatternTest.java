package id.netral.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
