package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SelfNamingTest {
    @TestFactory
    Stream<DynamicTest> pointsAtWhatTheExamplesSay() throws IOException {
        try (var file = Objects.requireNonNull(SelfNamingTest.class.getResourceAsStream("/reports/self-naming.tsv"));
                var in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().filter(line -> !line.startsWith("#")).toList();
            return lines.stream().map(line -> line.split("\t", 2)).map(parts -> example(parts[0], parts[1]));
        }
    }

    private static DynamicTest example(String kinds, String text) {
        return DynamicTest.dynamicTest(text.isEmpty() ? "(empty)" : text, () -> assertEquals(wanted(kinds), found(text)));
    }

    @Test
    void saysWhereThePassageIs() {
        String text = "Lapor. 😀 Hubungi 081234567890 ya";
        SelfNaming.Hint hint = SelfNaming.hints(text).getFirst();
        assertEquals("081234567890", text.substring(hint.start(), hint.end()));
    }

    @Test
    void isNotHeldUpByAnyText() {
        for (String part : List.of("saya ", "0", "a.", "@", "nip ", "saya adalah ", "1985 ", "0812-")) {
            assertTrue(SelfNaming.hints(part.repeat(Report.MAX_LENGTH / part.length())).size() < Report.MAX_LENGTH);
        }
    }

    private static Set<SelfNaming.Kind> wanted(String kinds) {
        return Arrays.stream(kinds.split(",")).filter(kind -> !kind.equals("-")).map(SelfNaming.Kind::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<SelfNaming.Kind> found(String text) {
        return SelfNaming.hints(text).stream().map(SelfNaming.Hint::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
