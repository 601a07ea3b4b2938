package id.netral.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What new reports are about, which nobody but the inspectors knows once the next notice is out. In memory only. */
final class Arrivals {
    private static final int MOST = 1_000;

    private final Map<String, String> categories = new LinkedHashMap<>();

    synchronized void filed(String number, String category) {
        if (!category.isEmpty() && categories.size() < MOST) {
            categories.put(number, category);
        }
    }

    /** Forgets what it returns. */
    synchronized Optional<String> take(String number) {
        return Optional.ofNullable(categories.remove(number));
    }
}
