package id.netral.telegram;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which inspectors' chats take no messages, each once until something is delivered there. Keeps no time and logs nothing: a
 * notice follows a report.
 */
final class Unreached {
    private final Map<Long, String> officers;
    private final Set<Long> lost = new HashSet<>();
    private Set<String> untold = new TreeSet<>();

    /** @param officers the chats, with the aliases to tell */
    Unreached(Map<Long, String> officers) {
        this.officers = officers;
    }

    /** Returns whether the chat is an inspector's. */
    synchronized boolean begins(long chat) {
        String alias = officers.get(chat);
        if (alias != null && lost.add(chat)) {
            untold.add(alias);
        }
        return alias != null;
    }

    synchronized void ends(long chat) {
        lost.remove(chat);
    }

    synchronized List<String> take() {
        List<String> aliases = List.copyOf(untold);
        untold = new TreeSet<>();
        return aliases;
    }
}
