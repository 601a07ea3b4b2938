package id.netral.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the same thing is wrong; told once for each file, or once for all when there are many. */
final class Places {
    /** Files that are named one by one; an admin who deletes a card finds the others by its name. */
    private static final int MOST_FILES = 10;

    private final Map<String, TreeMap<String, SortedSet<Integer>>> places = new LinkedHashMap<>();

    /** @param message one sentence without its full stop */
    void add(String file, int line, String message) {
        places.computeIfAbsent(message, _ -> new TreeMap<>()).computeIfAbsent(file, _ -> new TreeSet<>()).add(line);
    }

    List<Problem> problems() {
        return places.entrySet().stream().flatMap(entry -> problems(entry.getKey(), entry.getValue())).toList();
    }

    private static Stream<Problem> problems(String message, TreeMap<String, SortedSet<Integer>> files) {
        if (files.size() <= MOST_FILES) {
            return files.entrySet().stream().map(file -> problem(file, message, file.getValue().size() - 1, " baris lain berkas ini"));
        }
        int lines = files.values().stream().mapToInt(SortedSet::size).sum();
        return Stream.of(problem(files.firstEntry(), message, lines - 1, " tempat lain dalam " + files.size() + " berkas"));
    }

    private static Problem problem(Map.Entry<String, SortedSet<Integer>> file, String message, int others, String where) {
        return new Problem(file.getKey(), file.getValue().getFirst(), message + (others > 0 ? "; begitu juga di " + others + where : "") + ".");
    }
}
