package id.netral.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Parses parse_mode HTML as the server does, with its complaints. */
final class TelegramHtml {
    private static final Set<String> TAGS = Set.of("a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler",
            "tg-emoji", "tg-time", "span", "pre", "code", "blockquote");
    private static final Map<String, Integer> NAMED = Map.of("lt", (int) '<', "gt", (int) '>', "amp", (int) '&', "quot", (int) '"');

    /** The displayed text, not yet trimmed, and what is bold in it. */
    record Parsed(String text, List<String> bold) {}

    private record Open(String tag, int at) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<String> bold = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private TelegramHtml(String source) {
        this.source = source;
    }

    static Parsed parse(String source) throws Refusal {
        return new TelegramHtml(source).parse();
    }

    private Parsed parse() throws Refusal {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '&') {
                entity();
            } else if (c == '<' && at + 1 < source.length() && source.charAt(at + 1) == '/') {
                endTag();
            } else if (c == '<') {
                startTag();
            } else {
                text.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw cannot("Can't find end tag corresponding to start tag \"" + open.peek().tag + "\"");
        }
        return new Parsed(text.toString(), List.copyOf(bold));
    }

    private void startTag() throws Refusal {
        int begin = at++;
        while (at < source.length() && !isSpace(source.charAt(at)) && source.charAt(at) != '>') {
            at++;
        }
        if (at == source.length()) {
            throw cannot("Unclosed start tag at byte offset " + bytes(begin));
        }
        String tag = source.substring(begin + 1, at).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(tag)) {
            throw cannot("Unsupported start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        int end = source.indexOf('>', at);
        if (end < 0) {
            throw cannot("Unclosed start tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        String attributes = source.substring(at, end).strip();
        if (attributes.startsWith("=")) {
            throw cannot("Empty attribute name in the tag \"" + tag + "\" at byte offset " + bytes(begin));
        }
        if (tag.equals("span") && !attributes.replace('\'', '"').contains("class=\"tg-spoiler\"")) {
            throw cannot("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes(begin));
        }
        open.push(new Open(tag, text.length()));
        at = end + 1;
    }

    private void endTag() throws Refusal {
        int begin = at;
        if (open.isEmpty()) {
            throw cannot("Unexpected end tag at byte offset " + bytes(begin));
        }
        int end = source.indexOf('>', begin);
        if (end < 0) {
            throw cannot("Unclosed end tag at byte offset " + bytes(begin));
        }
        String name = source.substring(begin + 2, end).strip().toLowerCase(Locale.ROOT);
        Open innermost = open.pop();
        if (!name.isEmpty() && !name.equals(innermost.tag)) {
            throw cannot("Unmatched end tag at byte offset " + bytes(begin) + ", expected \"</" + innermost.tag + ">\", found \"</" + name + ">\"");
        }
        if (innermost.tag.equals("b") || innermost.tag.equals("strong")) {
            bold.add(text.substring(innermost.at));
        }
        at = end + 1;
    }

    /** Anything that is no entity stays as it is. */
    private void entity() {
        int end = at + 1;
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '#')) {
            end++;
        }
        int codePoint = decode(source.substring(at + 1, end));
        if (codePoint <= 0) {
            text.append('&');
            at++;
            return;
        }
        text.appendCodePoint(codePoint);
        at = end < source.length() && source.charAt(end) == ';' ? end + 1 : end;
    }

    private static int decode(String name) {
        try {
            if (name.startsWith("#x") || name.startsWith("#X")) {
                return Integer.parseInt(name.substring(2), 16);
            }
            return name.startsWith("#") ? Integer.parseInt(name.substring(1)) : NAMED.getOrDefault(name, 0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private int bytes(int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    private static Refusal cannot(String message) {
        return Refusal.of(400, "Bad Request: can't parse entities: " + message);
    }
}
