package id.netral;

import id.netral.answering.Answerer;
import id.netral.answering.ModelCache;
import id.netral.knowledge.Knowledge;
import id.netral.knowledge.KnowledgeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The knowledge folder as it is shipped, compiled once for all tests. */
public final class Shipped {
    public static final Path FOLDER = Path.of("knowledge");
    /** Later than the folder was checked, wherever the tests run. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    public static final ModelCache CACHE = ModelCache.in(Path.of("target", "model-cache"));

    private static final Knowledge KNOWLEDGE = load();
    private static final Answerer ANSWERER = new Answerer(KNOWLEDGE, CACHE);

    private Shipped() {}

    private static Knowledge load() {
        try {
            return new KnowledgeFolder(FOLDER, CLOCK).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Knowledge knowledge() {
        return KNOWLEDGE;
    }

    public static Answerer answerer() {
        return ANSWERER;
    }
}
