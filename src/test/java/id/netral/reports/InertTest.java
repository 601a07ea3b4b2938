package id.netral.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InertTest {
    private final Seeded random = new Seeded(31);

    @Test
    void nothingSteersATerminalOrTurnsTheWriting() {
        assertEquals("\uFFFD[31mmerah\uFFFD[0m", Inert.plain("\u001B[31mmerah\u001B[0m"));
        assertEquals("\uFFFD]0;judul\uFFFD", Inert.plain("\u001B]0;judul\u0007"));
        assertEquals("a\uFFFDb\uFFFDc", Inert.plain("a\u202Eb\u2066c"));
        assertEquals("\uFFFD31m", Inert.plain("\u009B31m"));
        assertEquals("a\nb\nc\nd\te", Inert.plain("a\r\nb\rc\u2028d\te"));
        assertEquals("\uFFFD", Inert.plain("\uD800"));
        assertEquals("\uFFFD", Inert.plain(new String(Character.toChars(0xE0041))));
        for (String good : new String[] {"Camat — “stiker”", "👨‍👩‍👧 🇮🇩 ❤️", "漢字 العربية हिन्दी"}) {
            assertEquals(good, Inert.plain(good));
        }
    }

    @Test
    void anyTextHoldsNoControlAfterwards() {
        for (int i = 0; i < 2_000; i++) {
            String text = randomText();
            Inert.plain(text).codePoints().forEach(c -> assertTrue(c == '\n' || c == '\t' || !Character.isISOControl(c)));
            assertFalse(Inert.html(text).contains("<"));
            assertFalse(Inert.markdownQuote(text).contains("<"));
            assertTrue(Inert.markdownQuote(text).lines().allMatch(line -> line.startsWith("> ")));
            assertEquals(Inert.plain(text), Inert.plain(Inert.plain(text)));
        }
    }

    @Test
    void markupMeansNothing() {
        assertEquals("&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;", Inert.html("<b>x</b> & \"y\""));
        assertEquals("> \\# judul\n> \\!\\[x\\]\\(https\\://a\\.b\\) \\*\\*tebal\\*\\*\n",
                Inert.markdownQuote("# judul\n![x](https://a.b) **tebal**"));
        assertEquals("> &lt;script&gt;\n", Inert.markdownQuote("    <script>"));
        assertEquals("> \\`\\`\\`\n> \n> 1\\. satu\n", Inert.markdownQuote("```\n\n1. satu"));
    }

    @Test
    void aCellIsNeverAFormula() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1+1", "\n=cmd|' /C calc'!A0"}) {
            assertTrue(Inert.csvCell(formula).startsWith("\"'"), formula);
        }
        assertEquals("\"kata \"\"kutip\"\", koma\"", Inert.csvCell("kata \"kutip\", koma"));
        assertEquals("\"\"", Inert.csvCell(""));
    }

    private String randomText() {
        var text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append((char) random.nextInt(random.nextInt(3) == 0 ? 0xFFFF : 0x100));
        }
        return text.toString();
    }
}
