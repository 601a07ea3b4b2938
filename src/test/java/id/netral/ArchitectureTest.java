package id.netral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: who may know whom. */
class ArchitectureTest {
    private static final Path CLASSES = Path.of("target", "classes", "id", "netral");
    private static final Pattern OURS = Pattern.compile("id/netral/([a-z]+)/");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "app", Set.of("telegram", "terminal", "conversation", "answering", "knowledge", "reports", "language"),
            "telegram", Set.of("conversation", "language"),
            "terminal", Set.of("conversation"),
            "conversation", Set.of("answering", "knowledge", "reports", "language"),
            "answering", Set.of("knowledge", "language"),
            "knowledge", Set.of("language"),
            "reports", Set.of(),
            "language", Set.of());

    private static final Map<String, Set<String>> ONLY_IN = Map.of(
            "java/sql/", Set.of("reports"),
            "org/apache/lucene/", Set.of("answering"),
            "org/telegram/", Set.of("telegram"),
            "com/exceptionfactory/", Set.of("reports"),
            "picocli/", Set.of("app"));

    @Test
    void packagesKnowOnlyWhomTheyMay() throws IOException {
        List<String> wrong = new ArrayList<>();
        references().forEach((from, names) -> {
            Set<String> others = new TreeSet<>();
            for (String name : names) {
                Matcher matcher = OURS.matcher(name);
                while (matcher.find()) {
                    others.add(matcher.group(1));
                }
            }
            others.remove(from);
            others.removeAll(MAY_IMPORT.get(from));
            others.forEach(other -> wrong.add(from + " -> " + other));
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void librariesStayWhereTheyBelong() throws IOException {
        List<String> wrong = new ArrayList<>();
        references().forEach((from, names) -> ONLY_IN.forEach((library, homes) -> {
            if (!homes.contains(from) && names.stream().anyMatch(name -> name.startsWith(library) || name.contains("L" + library))) {
                wrong.add(from + " -> " + library);
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    void looksAtEveryPackage() throws IOException {
        assertEquals(MAY_IMPORT.keySet(), references().keySet());
        assertFalse(references().get("conversation").isEmpty());
    }

    /** Class names and descriptors in the constant pools, by package. */
    private static Map<String, Set<String>> references() throws IOException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String owner = CLASSES.relativize(file).getName(0).toString();
                Set<String> names = references.computeIfAbsent(owner, o -> new TreeSet<>());
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof ClassEntry type) {
                        names.add(type.asInternalName());
                    } else if (entry instanceof Utf8Entry text && text.stringValue().contains("L")) {
                        names.add(text.stringValue());
                    }
                }
            }
        }
        return references;
    }
}
