package id.netral.conversation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What new reports are about, which nobody but the inspectors knows once the next notice is out. In memory only, and only where
 * there will be a notice.
 */
final class Arrivals {
    private static final int MOST = 1_000;

    private Map<String, String> categories = new LinkedHashMap<>();
    private boolean expected;

    /** From now on there is somebody who takes them. */
    synchronized void expect() {
        expected = true;
    }

    synchronized void filed(String number, String category) {
        if (expected && !category.isEmpty() && categories.size() < MOST) {
            categories.put(number, category);
        }
    }

    /** The categories by the number of the report; forgets what it returns. */
    synchronized Map<String, String> take() {
        Map<String, String> taken = categories;
        categories = new LinkedHashMap<>();
        return taken;
    }
}
