package id.netral.app;

/** A stranger's text without anything that a terminal would obey. */
final class Plain {
    private Plain() {}

    static String text(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
