package id.netral.terminal;

import id.netral.conversation.Button;
import id.netral.conversation.Card;
import id.netral.conversation.ChatKey;
import id.netral.conversation.Desk;
import id.netral.conversation.Message;
import id.netral.conversation.Phrase;
import id.netral.conversation.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;

/** A talk over lines of text; buttons are numbered, and a number presses one. */
public final class TerminalChat {
    private static final ChatKey CHAT = new ChatKey("terminal");
    private static final String PROMPT = "> ";
    /** What a person means who ends the input. */
    private static final String LEAVE = "/keluar";
    /** To the top, the screen, and what was scrolled away (ECMA-48, and xterm's third). */
    private static final String WIPE = "\u001B[H\u001B[2J\u001B[3J";
    /** A line and its card. */
    private static final int EXCHANGE = 2;

    private final Desk desk;
    private final BufferedReader in;
    private final PrintStream out;
    private final boolean interactive;
    private Card last = new Card("", "");
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

    /** Talks until the person leaves, the input ends or nobody takes the output any more. */
    public void run(Card welcome) throws IOException {
        if (interactive) {
            show(welcome);
        }
        boolean open = true;
        while (open && !out.checkError()) {
            if (interactive) {
                out.print(PROMPT);
                out.flush();
            }
            String line = interactive ? Objects.requireNonNullElse(in.readLine(), LEAVE) : in.readLine();
            if (line == null || !interactive && line.isBlank()) {
                open = line != null;
                continue;
            }
            Card card = hear(line);
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

    private Card cleanUp() {
        int shown = confidential;
        confidential = 0;
        out.print(WIPE);
        return desk.hear(new Message.Cleaned(CHAT, shown, 0));
    }

    /** A number that stands alone is meant for a button, and never reaches the desk as words. */
    private Card hear(String line) {
        String typed = line.strip();
        if (!typed.matches("[0-9]{1,2}")) {
            return desk.hear(new Message.Text(CHAT, line));
        }
        int number = Integer.parseInt(typed);
        List<Button> buttons = last.buttons();
        return number >= 1 && number <= buttons.size()
                ? desk.hear(new Message.Press(CHAT, buttons.get(number - 1).action(), last.text()))
                : new Card("", Wording.inLanguageOf(last.text(), buttons.isEmpty() ? Phrase.NO_BUTTONS : Phrase.NO_SUCH_BUTTON,
                        number), buttons, last.traits());
    }

    private void show(Card card) {
        last = card;
        out.println();
        out.println(card.text());
        int number = 1;
        for (Button button : card.buttons()) {
            out.println("  [" + number++ + "] " + button.label());
        }
        out.println();
        out.flush();
    }
}
