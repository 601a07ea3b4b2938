package id.netral.terminal;

import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.ChatKey;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** A talk over lines of text; buttons are numbered, and a number presses one. */
public final class TerminalChat {
    private static final ChatKey CHAT = new ChatKey("terminal");
    private static final String PROMPT = "> ";
    /** To the top, the screen, and what was scrolled away (ECMA-48, and xterm's third). */
    private static final String WIPE = "\u001B[H\u001B[2J\u001B[3J";
    /** A line and its card. */
    private static final int EXCHANGE = 2;

    private final Desk desk;
    private final BufferedReader in;
    private final PrintStream out;
    private final boolean interactive;
    private List<Button> buttons = List.of();
    private int confidential;

    /**
     * @param interactive whether a person sits there: greeting and prompts are shown
     */
    public TerminalChat(Desk desk, BufferedReader in, PrintStream out, boolean interactive) {
        this.desk = desk;
        this.in = in;
        this.out = out;
        this.interactive = interactive;
    }

    /** Talks until the person leaves or the input ends. */
    public void run(Card welcome) throws IOException {
        if (interactive) {
            show(welcome);
        }
        boolean open = true;
        while (open) {
            if (interactive) {
                out.print(PROMPT);
                out.flush();
            }
            String line = in.readLine();
            if (line == null || !interactive && line.isBlank()) {
                open = line != null;
                continue;
            }
            Card card = desk.hear(message(line));
            if (card.has(Card.Trait.CONFIDENTIAL)) {
                confidential += EXCHANGE;
            }
            show(card.has(Card.Trait.CLEAN_UP) ? cleanUp() : card);
            open = !card.has(Card.Trait.FAREWELL);
        }
    }

    /**
     * Says something beside the talk, from any thread, and asks again for the line that is awaited.
     *
     * @param aside takes the lines
     */
    public void interrupt(List<String> lines, PrintStream aside) {
        if (lines.isEmpty()) {
            return;
        }
        if (interactive) {
            out.println();
            out.flush();
        }
        lines.forEach(aside::println);
        if (interactive) {
            out.print(PROMPT);
            out.flush();
        }
    }

    /** A terminal can be wiped while a person sits there; a pipe cannot. */
    private Card cleanUp() {
        int shown = confidential;
        confidential = 0;
        if (interactive) {
            out.print(WIPE);
        }
        return desk.hear(interactive ? new Message.Cleaned(CHAT, shown, 0) : new Message.Cleaned(CHAT, 0, shown));
    }

    private Message message(String line) {
        String typed = line.strip();
        if (typed.matches("[1-9][0-9]?")) {
            int number = Integer.parseInt(typed);
            if (number <= buttons.size()) {
                return new Message.Press(CHAT, buttons.get(number - 1).action());
            }
        }
        return new Message.Text(CHAT, line);
    }

    private void show(Card card) {
        buttons = card.buttons();
        out.println();
        out.println(card.text());
        for (int i = 0; i < buttons.size(); i++) {
            out.println("  [" + (i + 1) + "] " + buttons.get(i).label());
        }
        out.println();
        out.flush();
    }
}
