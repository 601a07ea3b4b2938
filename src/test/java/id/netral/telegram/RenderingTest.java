package id.netral.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.netral.conversation.Card;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static List<String> render(String heading, String body) {
        return Rendering.of(1, new Card(heading, body)).stream().map(message -> message.getText()).toList();
    }

    @Test
    void escapesWhatHtmlWouldRead() {
        assertEquals(List.of("<b>A &lt; B</b>\n&amp;lt; \"q\" &lt;/b&gt;"), render("A < B", "&lt; \"q\" </b>"));
        assertEquals(List.of("isi"), render("", "isi"));
        assertEquals(List.of("<b>judul</b>"), render("judul", ""));
        assertEquals(List.of(), render("", " \n "));
    }

    @Test
    void countsCodePointsAndSplitsAtLineEndsThenSpaces() {
        assertEquals(1, render("", "😀".repeat(4096)).size());
        assertEquals(List.of("😀".repeat(4096), "😀"), render("", "😀".repeat(4097)));
        assertEquals(List.of("a".repeat(3000), "b".repeat(3000)), render("", "a".repeat(3000) + "\n" + "b".repeat(3000)));
        assertEquals(List.of("a ".repeat(2047) + "a", "a"), render("", "a ".repeat(2048) + "a"));
        assertEquals(List.of("<b>" + "h".repeat(4096) + "</b>", "<b>hh</b>\nx"), render("h".repeat(4098), "x"));
    }

    @Test
    void everyPartIsAcceptedByTheServerAndNoVisibleCharacterIsLost() throws Refusal {
        var random = new Random(20261125);
        String[] pieces = {"a", "<", ">", "&", "&amp;", "😀", "\n", " ", "\u202E", "é", "</b>", "kata panjang "};
        for (int round = 0; round < 200; round++) {
            String heading = random.ints(random.nextInt(12), 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining());
            String body = random.ints(random.nextInt(6_000), 0, pieces.length).mapToObj(i -> pieces[i]).collect(Collectors.joining());
            var shown = new StringBuilder();
            for (String part : render(heading, body)) {
                String text = TelegramHtml.parse(part).text().strip();
                assertTrue(!text.isEmpty() && text.codePointCount(0, text.length()) <= Rendering.MAX_LENGTH);
                shown.append(text);
            }
            assertEquals((heading + body).replaceAll("\\s", ""), shown.toString().replaceAll("\\s", ""));
        }
    }
}
