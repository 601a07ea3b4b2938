package id.netral.knowledge;

import java.util.Comparator;

/**
 * Something wrong in the knowledge folder, said so that an admin can mend it.
 *
 * @param file relative to the knowledge folder, with forward slashes
 * @param line from 1; 0 for the file as a whole
 * @param message one Indonesian sentence
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
    }
}
