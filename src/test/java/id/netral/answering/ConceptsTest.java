package id.netral.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.knowledge.Concept;
import id.netral.knowledge.Concept.Role;
import id.netral.knowledge.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptsTest {
    private static final Concepts CONCEPTS;
    private static final Normaliser NORMALISER;

    static {
        List<Concept> concepts = new ArrayList<>();
        concepts.add(concept("pihak", Role.ELECTION, "", "pihak calon"));
        concepts.add(concept("kontestan", Role.ELECTION, "pihak", "calon", "caleg", "paslon"));
        concepts.add(concept("kampanye", Role.ELECTION, "", "kampanye"));
        concepts.add(concept("atribut", Role.RISK, "", "atribut", "kaos partai"));
        concepts.add(concept("pakaian", Role.PLAIN, "", "kaos"));
        concepts.add(concept("yel", Role.RISK, "", "yel", "sorak"));
        concepts.add(concept("mobildinas", Role.RISK, "", "mobil dinas"));
        concepts.add(concept("like", Role.RISK, "", "like"));
        concepts.add(concept("taksengaja", Role.PLAIN, "", "=tidak sengaja"));
        concepts.add(concept("ajak", Role.RISK, "", "ajak"));
        concepts.add(concept("suruh", Role.PLAIN, "", "suruh"));
        concepts.add(concept("disuruh", Role.PLAIN, "", "=disuruh"));
        concepts.add(concept("bagikan", Role.RISK, "", "bagikan", "membagikan"));
        concepts.add(concept("terima", Role.PLAIN, "", "=menyodorkan"));
        concepts.add(concept("sodor", Role.RISK, "", "menyodorkan"));
        concepts.add(concept("izin", Role.PLAIN, "", "izin", "surat tugas"));
        concepts.add(concept("jamkerja", Role.RISK, "", "jam kerja"));
        concepts.add(concept("asn", Role.STANDING, "", "pns"));
        concepts.add(concept("nonasn", Role.STANDING, "", "pedagang"));
        concepts.add(concept("dia", Role.ACTOR, "", "dia"));
        concepts.add(concept("saya", Role.ACTOR, "", "saya", "kami"));
        concepts.add(concept("pasangan", Role.ACTOR, "", "istri", "suami"));
        concepts.add(concept("orang", Role.ACTOR, "", "teman"));
        concepts.add(concept("tidak", Role.NEGATOR, "", "tidak", "tanpa", "bukan", "belum", "jangan"));
        Map<String, String> spellings = new LinkedHashMap<>();
        spellings.put("ga", "tidak");
        spellings.put("gw", "saya");
        spellings.put("bini", "istri");
        Set<String> common = Set.of("pakai", "naik", "ke", "dan", "boleh", "bolehkah", "ya", "datang", "hadir", "mengajak", "kenapa", "tapi", "bagi", "bersorak",
                "seorang", "rumah", "untuk", "niat", "selesai", "dilarang", "bersama", "postingan", "menyuruh", "hukuman", "aman", "ikut", "melihat", "kalau");
        concepts.add(concept("tolak", Role.PLAIN, "", "=tidak mengajak"));
        Vocabulary vocabulary = new Vocabulary(spellings, concepts, common, Set.of("menyuruhkan"));
        NORMALISER = new Normaliser(vocabulary, Normaliser.learn(vocabulary, List.of()));
        CONCEPTS = new Concepts(vocabulary, NORMALISER);
    }

    private static Concept concept(String name, Role role, String parent, String... phrases) {
        return new Concept(name, role, parent.isEmpty() ? Set.of() : Set.of(parent), "",
                Arrays.stream(phrases).map(p -> new Concept.Phrase(p.replace("=", ""), p.startsWith("="))).toList());
    }

    private static Reading read(String question) {
        return CONCEPTS.read(NORMALISER.words(question));
    }

    private static Set<String> tags(String question) {
        return read(question).tags();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kampanye tanpa atribut dan naik mobil dinas | -atribut | mobildinas
            ke kampanye tanpa atribut naik mobil dinas | -atribut | mobildinas
            tanpa atribut tapi bersorak | -atribut | yel
            tanpa pakai atribut, mobil dinas boleh | -atribut | mobildinas
            tidak pakai atribut kampanye | -atribut | -kampanye
            tidak bersorak dan pakai atribut | -yel | atribut
            boleh ga pakai atribut | atribut | pakaian!
            ga boleh ya bersorak di kampanye | yel | kampanye
            kenapa tidak boleh, kan saya bersorak | yel | -yel!
            bersorak di kampanye boleh tidak | yel | kampanye
            aman ga like postingan calon | like | kontestan
            gw tidak sengaja like postingan calon | like | taksengaja
            izin belum ada, boleh bersorak | -izin | yel
            surat tugas belum ada | -izin | izin!
            ke kampanye tapi izin tidak ada, naik mobil dinas | -izin | mobildinas
            tidak ada izin boleh bersorak | -izin | izin!
            pakai atribut karena izin ada | atribut | izin
            bersorak kalau tidak ada atribut | yel | -atribut
            jam kerja belum selesai | jamkerja | -jamkerja!
            kampanye tanpa atribut untuk bersorak | -atribut | yel
            kampanye tanpa niat untuk bersorak | kampanye | -yel
            bukan pns bersorak di kampanye | -asn | yel
            bukan pns atau pedagang | -asn | -nonasn
            bukan pns yang bersorak | -asn | -yel
            menyodorkan kaos partai | sodor | atribut
            """)
    void negatesWhatIsMeant(String question, String first, String second) {
        Set<String> tags = tags(question);
        for (String tag : List.of(first, second)) {
            if (tag.endsWith("!")) {
                assertFalse(tags.contains(tag.replace("!", "")), question + " → " + tags);
            } else {
                assertTrue(tags.contains(tag), question + " → " + tags);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            istri saya ikut kampanye pakai kaos partai | pasangan:atribut
            kalau bini bersorak di kampanye | pasangan:yel
            istri saya caleg, saya bersorak | yel
            saya bersama istri bersorak | yel
            saya mengajak istri ke kampanye | kampanye
            teman istri pakai atribut | orang:atribut
            disuruh teman like postingan calon | like
            saya pns, istri pedagang, bolehkah dia bersorak | pasangan:yel
            istri pedagang, saya pns, dia bersorak, boleh | pasangan:yel
            saya bersama dia bersorak | yel
            dia bersorak di kampanye | orang:yel
            suami pakai kaos partai ke rumah kami dan bersorak | pasangan:yel
            seorang pns bersorak, bolehkah dia | yel
            pedagang saya bersorak, bolehkah dia | yel
            suami datang bersama teman, bolehkah dia bersorak | pasangan:yel
            """)
    void knowsWhoActs(String question, String tag) {
        assertTrue(tags(question).contains(tag), question + " → " + tags(question));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            saya pedagang, istri saya pns. bolehkah saya bersorak | '' | nonasn
            saya pedagang, istri saya pns. bolehkah dia bersorak | pasangan | asn
            istri saya pedagang, saya pns. bolehkah dia bersorak | pasangan | nonasn
            suami pns, saya pedagang. boleh ga dia bersorak | pasangan | asn
            suami pns, saya pedagang. dia boleh ikut saya bersorak | pasangan | asn
            pedagang seperti saya, istri pns, bolehkah dia bersorak | pasangan | asn
            istri saya pedagang, saya pns. bolehkah saya bersorak | '' | asn
            bolehkah istri pakai atribut, kan dia pedagang | pasangan | nonasn
            istri saya bukan pns, dia pakai atribut, boleh | pasangan | ''
            bersorak di kampanye boleh tidak | '' | ''
            saya pedagang, istri saya pns. bolehkah dia bersorak? kalau saya? | '' | nonasn
            bolehkah saya bersorak? kalau istri saya? | pasangan | ''
            bolehkah saya bersorak, istri saya tidak ikut | '' | ''
            istri saya pedagang, disuruh teman bersorak. bolehkah dia ikut | pasangan | nonasn
            seorang pns bersorak. bolehkah dia ikut | '' | asn
            pedagang saya bersorak. bolehkah dia ikut | '' | nonasn
            saya pns. bolehkah dia ikut | orang | ''
            teman pns. bolehkah dia ikut | orang | asn
            """)
    void knowsWhomTheQuestionIsAboutAndWhatThatPersonIs(String question, String asked, String standing) {
        Reading reading = read(question);
        assertEquals(asked, reading.asked(), question);
        assertEquals(standing.isEmpty() ? Set.of() : Set.of(standing), reading.standing(), question);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            suami pns, saya pedagang. bolehkah dia bersorak | pedagang
            suami pns, saya pedagang. bolehkah saya bersorak | pns
            saya pns. bolehkah saya bersorak | ''
            """)
    void whatSomebodyElseIsDoesNotHoldForThePersonAskedAbout(String question, String denied) {
        List<String> words = read(question).words().stream().filter(Word::denied).map(Word::text).toList();
        assertEquals(denied, String.join(" ", words), question);
    }

    @Test
    void findsWhereASecondQuestionTakesUpTheFirst() {
        assertEquals(4, read("boleh pakai atribut kampanye? kalau tanpa atribut?").continued());
        assertEquals(4, read("boleh bersorak di kampanye").continued(), "the end, since nothing takes it up");
        assertEquals(5, read("saya bersorak, teman pakai atribut").continued(), "another clause of the same question");
    }

    @Test
    void putsThePersonInTheAskersPlace() {
        Reading reading = read("saya bersorak, istri saya pakai atribut");
        Set<String> seen = new HashSet<>();
        reading.mentions().forEach(mention -> seen.add(mention.tagFor("pasangan")));
        assertEquals(Set.of("saya", "saya:yel", "pasangan", "atribut"), seen);
    }

    @Test
    void marksTheWordsThatANegatorReaches() {
        List<String> denied = read("bersorak bukan naik mobil dinas tapi pakai kaos").words().stream().filter(Word::denied).map(Word::text).toList();
        assertEquals(List.of("naik", "mobil", "dinas"), denied);
        assertEquals(List.of("izin"), read("bersorak, izin belum ada, ikut kampanye").words().stream().filter(Word::denied).map(Word::text).toList());
    }

    @Test
    void theOwnerIsNotAnActor() {
        assertFalse(tags("istri saya bersorak").contains("saya"));
        assertTrue(tags("istri saya bersorak").contains("pasangan"));
    }

    @Test
    void aRootStandsForItsFormsAndAFormForItself() {
        assertTrue(tags("saya mengajak teman").contains("ajak"));
        assertTrue(tags("saya menyuruh teman").contains("suruh"));
        assertFalse(tags("saya menyuruh teman").contains("disuruh"));
        assertTrue(tags("saya disuruh teman").contains("disuruh"));
        assertFalse(tags("saya disuruh teman").contains("suruh"));
        assertFalse(tags("hukuman bagi caleg").contains("bagikan"));
    }

    @Test
    void aWholeWordIsNoFormOfAnother() {
        assertFalse(tags("saya menyuruhkan teman").contains("suruh"));
    }

    @Test
    void askingForLeaveIsNoRefusal() {
        assertTrue(tags("saya tidak mengajak teman").contains("tolak"));
        assertFalse(tags("boleh ga mengajak teman").contains("tolak"));
        assertTrue(tags("boleh ga mengajak teman").contains("ajak"));
    }

    @Test
    void parentsComeAlong() {
        assertEquals(Set.of("kontestan", "pihak"), tags("caleg"));
    }
}
