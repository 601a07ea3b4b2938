package id.netral.reports;

import java.util.Map;

/** Makes a reporter's text harmless where it is shown. */
public final class Inert {
    private static final int REPLACEMENT = 0xFFFD;
    private static final String MARKDOWN = "\\`*_{}[]()#+-.!|~=:$^@";
    private static final String FORMULA = "=+-@\t\r\n";
    private static final Map<Integer, String> HTML = Map.of((int) '<', "&lt;", (int) '>', "&gt;", (int) '&', "&amp;",
            (int) '"', "&quot;", (int) '\'', "&#39;");
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Inert() {}

    /**
     * For a terminal or a plain text file: lines end in {@code \n}, and whatever steers a terminal, turns the direction of
     * writing or cannot be seen is shown as U+FFFD.
     */
    public static String plain(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').replace('\u2028', '\n').replace('\u2029', '\n')
                .codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : REPLACEMENT));
        return out.toString();
    }

    public static String html(String text) {
        var out = new StringBuilder(text.length());
        plain(text).codePoints().forEach(c -> {
            String entity = HTML.get(c);
            if (entity == null) {
                out.appendCodePoint(c);
            } else {
                out.append(entity);
            }
        });
        return out.toString();
    }

    /** As a Markdown quotation in which no character means anything. */
    public static String markdownQuote(String text) {
        var out = new StringBuilder(text.length() * 2);
        for (String line : plain(text).split("\n", -1)) {
            out.append("> ");
            line.strip().codePoints().forEach(c -> {
                if (c == '<' || c == '>' || c == '&') {
                    out.append(HTML.get(c));
                } else {
                    out.append(MARKDOWN.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
                }
            });
            out.append("\n");
        }
        return out.toString();
    }

    /** As one cell, with its quotes, of a CSV table that a spreadsheet may open. */
    public static String csvCell(String text) {
        String plain = plain(text);
        boolean formula = startsFormula(plain) || startsFormula(plain.stripLeading());
        return "\"" + (formula ? "'" : "") + plain.replace("\"", "\"\"") + "\"";
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isHarmless(int c) {
        if (c == '\n' || c == '\t' || c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
