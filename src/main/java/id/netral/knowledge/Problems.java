package id.netral.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file, so that everything is shown at once. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String message) {
        found.add(new Problem(file, line, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    List<Problem> found() {
        return List.copyOf(found);
    }
}
