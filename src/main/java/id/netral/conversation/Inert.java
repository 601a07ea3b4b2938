package id.netral.conversation;

/** Makes a person's text harmless to show. */
final class Inert {
    private Inert() {}

    /** Without control characters, terminal escapes and marks that turn the direction of writing. */
    static String text(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
