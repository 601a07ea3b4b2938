package id.netral.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.netral.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEveryPhraseAndNoOther(Language language) {
        Set<String> phrases = Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(phrases, new TreeSet<>(Wording.load(language).stringPropertyNames()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void writesNoKeyTwice(Language language) throws IOException {
        try (InputStream in = Wording.class.getResourceAsStream("/id/netral/wording_" + language.code() + ".properties")) {
            List<String> keys = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split("=", 2)[0]).toList();
            assertEquals(keys.stream().distinct().toList(), keys);
        }
    }

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void takesTheSameValuesInBothLanguages(Phrase phrase) {
        assertEquals(places(Language.ID, phrase), places(Language.EN, phrase));
        assertFalse(Wording.text(Language.ID, phrase).isBlank());
    }

    private static Set<String> places(Language language, Phrase phrase) {
        return PLACE.matcher(Wording.text(language, phrase)).results().map(r -> r.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
