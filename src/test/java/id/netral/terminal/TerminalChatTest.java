package id.netral.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.netral.conversation.Message;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalChatTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

    private String interrupted(boolean interactive, String... lines) {
        new TerminalChat((Message message) -> {
            throw new AssertionError(message);
        }, new BufferedReader(new StringReader("")), out, interactive).interrupt(List.of(lines), out);
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asksAgainAfterAnInterruption() {
        assertEquals(System.lineSeparator() + "satu" + System.lineSeparator() + "dua" + System.lineSeparator() + "> ", interrupted(true, "satu", "dua"));
    }

    @Test
    void addsNothingToAPipe() {
        assertEquals("satu" + System.lineSeparator(), interrupted(false, "satu"));
    }

    @Test
    void isSilentWithoutWords() {
        assertEquals("", interrupted(true));
    }
}
