package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Concept.Role;
import id.netral.knowledge.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of(),
            List.of(concept("kampanye", Role.ELECTION, "", "kampanye"), concept("mobildinas", Role.RISK, "kendaraan", "mobil dinas"),
                    concept("mobilpribadi", Role.PLAIN, "kendaraan", "mobil sendiri"), concept("atribut", Role.RISK, "pakaian", "atribut"),
                    concept("asn", Role.STANDING, "kedudukan", "pns"),
                    concept("pensiun", Role.STANDING, "kedudukan", "pensiun"), concept("honorer", Role.STANDING, "kedudukan", "honorer"), concept("saya", Role.ACTOR, "", "saya"), concept("pasangan", Role.ACTOR, "", "istri", "suami"),
                    concept("tidak", Role.NEGATOR, "", "tidak", "tanpa")),
            Set.of("naik", "pakai", "ke", "dan", "boleh", "bolehkah", "kalau", "hadir", "cuma", "baca", "yang", "apakah", "juga", "berita", "panggung"),
            Set.of());
    private static final Normaliser NORMALISER = new Normaliser(VOCABULARY, Normaliser.learn(VOCABULARY, List.of()));
    private static final Concepts CONCEPTS = new Concepts(VOCABULARY, NORMALISER);

    private static Concept concept(String name, Role role, String choice, String... phrases) {
        return new Concept(name, role, Set.of(), choice, Arrays.stream(phrases).map(p -> new Concept.Phrase(p, false)).toList());
    }

    private static Reading read(String question) {
        return CONCEPTS.read(NORMALISER.words(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boleh naik mobil dinas ke kampanye? | pakai mobil sendiri? | boleh naik ke kampanye pakai mobil sendiri
            boleh hadir kampanye pakai atribut? | kalau tidak pakai atribut? | boleh hadir kampanye pakai kalau tidak pakai atribut
            boleh hadir kampanye? | kalau naik mobil dinas? | boleh hadir kampanye kalau naik mobil dinas
            bolehkah saya hadir kampanye? | dan istri saya yang pns? | istri saya yang pns bolehkah hadir kampanye
            bolehkah suami saya hadir kampanye? | kalau istri saya naik panggung pakai atribut? | bolehkah suami saya hadir kampanye kalau istri saya naik panggung pakai atribut
            saya pns boleh hadir kampanye? | kalau istri saya yang hadir? | istri saya yang hadir boleh hadir kampanye
            pns boleh hadir kampanye? | kalau sudah pensiun? | boleh hadir kampanye kalau sudah pensiun
            pns boleh ke kampanye dan istri saya yang honorer juga? | kalau pensiun? | boleh ke kampanye dan istri saya yang honorer juga kalau pensiun
            """)
    void makesOneQuestionOfTwo(String before, String next, String together) {
        assertEquals(together, new Continuation(read(next)).after(read(before)).stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boleh naik mobil dinas ke kampanye? | kalau mobil sendiri? | boleh naik mobil sendiri ke kampanye
            boleh cetak brosur kampanye di kantor? | kalau cetak soal ujian? | boleh cetak soal ujian di kantor
            boleh kasih uang untuk kampanye? | kalau untuk panti asuhan? | boleh kasih uang untuk panti asuhan
            boleh ganti foto dengan logo paslon? | bagaimana dengan logo klub bola? | boleh ganti foto dengan logo klub bola
            """)
    void putsInThePlace(String before, String next, String together) {
        assertEquals(together, new Continuation(read(next)).after(read(before)).stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    @Test
    void putsNothingElseInThePlaceOfTheOfficialCar() {
        assertTrue(CONCEPTS.read(new Continuation(read("kalau pakai celana polos?")).after(read("boleh pakai mobil dinas ke kampanye?"))).tags().contains("mobildinas"));
    }

    /** What only says how, what speaks of the thing itself, what was denied, and who acts: none of them takes the place of anything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boleh hadir kampanye? | kalau hadir cuma baca?
            boleh bawa jilbab kampanye? | kalau jilbabnya polos?
            boleh hadir kampanye tanpa atribut kampanye? | kalau atribut polos?
            bolehkah kasih uang kampanye? | kalau kasih istri saya?
            boleh cetak brosur kampanye? | tapi cetak soal ujian
            """)
    void keepsWhatWasSaid(String before, String next) {
        assertTrue(new Continuation(read(next)).after(read(before)).stream().map(Word::text).toList().contains("kampanye"), next);
    }

    @Test
    void readsAgainWhatWasDenied() {
        Reading together = CONCEPTS.read(new Continuation(read("kalau pakai atribut?")).after(read("boleh hadir kampanye tanpa atribut?")));
        assertTrue(together.tags().contains("atribut"), together.tags().toString());
        assertFalse(together.tags().contains("-atribut"), together.tags().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kalau mobil sendiri?", "dan istri saya?", "cuma baca"})
    void goesOn(String question) {
        assertTrue(new Continuation(read(question)).isOpen(), question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"baca beritanya", "naik mobil sendiri", "istri saya juga itu"})
    void isNoQuestionByItself(String question) {
        assertTrue(new Continuation(read(question)).isLoose(), question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolehkah saya hadir kampanye?", "apakah boleh naik mobil?",
        "kalau saya naik mobil sendiri ke kampanye dan istri saya yang pns juga hadir pakai atribut boleh?"})
    void startsAnew(String question) {
        Continuation continuation = new Continuation(read(question));
        assertFalse(continuation.isOpen() || continuation.isLoose(), question);
    }
}
