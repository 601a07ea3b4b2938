package id.netral;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects what anybody but the fake's own server logs, at every level, instead of printing it. */
public final class Logs extends Handler implements AutoCloseable {
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final List<Handler> others = List.of(root.getHandlers());
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> own = new CopyOnWriteArrayList<>();

    public Logs() {
        others.forEach(root::removeHandler);
        root.addHandler(this);
        root.setLevel(Level.FINER);
        setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
        if (String.valueOf(entry.getLoggerName()).startsWith("com.sun.net.httpserver")) {
            return;
        }
        String line = new SimpleFormatter().formatMessage(entry);
        if (String.valueOf(entry.getLoggerName()).matches("netral|id\\.netral.*")) {
            own.add(line);
        }
        var thrown = new StringWriter();
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(thrown));
        }
        lines.add(entry.getLoggerName() + " " + line + thrown);
    }

    /** What our own packages logged, without the exceptions. */
    public List<String> own() {
        return List.copyOf(own);
    }

    /** Everything, of the libraries too. */
    public String everything() {
        return String.join("\n", lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
        others.forEach(root::addHandler);
    }
}
