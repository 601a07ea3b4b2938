package id.netral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every line that can be logged, with where its parts come from, as the compiled classes have it. One that is not in
 * {@code log-patterns.txt} fails the build: say first whether it could name a person, a chat or a report.
 */
class LogPatternTest {
    private static final Path CLASSES = Path.of("target", "classes", "id", "netral");
    private static final Path ALLOWED = Path.of("src", "test", "resources", "log-patterns.txt");
    private static final String LOG = "id/netral/telegram/Log";
    private static final String OUTAGE = "id/netral/telegram/Outage";
    private static final Set<String> OUTAGES = Set.of(OUTAGE, "id/netral/reports/Trouble");
    private static final String LOGGER = "java/lang/System$Logger";

    @Test
    void everyLogLineIsKnown() throws IOException {
        Set<String> found = new TreeSet<>();
        for (ClassModel model : classes()) {
            String name = name(model);
            if (!name.equals(LOG) && !name.equals(OUTAGE)) {
                model.methods().forEach(method -> addPatterns(name, method, found));
            }
        }
        List<String> allowed = Files.readAllLines(ALLOWED).stream().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        assertEquals(allowed, List.copyOf(found));
    }

    @Test
    void nothingElseWritesAnywhere() throws IOException {
        Set<String> writers = new TreeSet<>();
        Set<String> loggers = new TreeSet<>();
        for (ClassModel model : classes()) {
            String name = name(model);
            for (MethodModel method : model.methods()) {
                for (CodeElement element : code(method)) {
                    boolean stream = element instanceof FieldInstruction field && field.owner().asInternalName().equals("java/lang/System");
                    boolean trace = element instanceof InvokeInstruction call && call.name().equalsString("printStackTrace");
                    if (stream || trace) {
                        writers.add(name.split("/")[2]);
                    }
                }
            }
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof ClassEntry type
                        && (type.asInternalName().startsWith("java/util/logging/") || type.asInternalName().startsWith("org/slf4j/"))) {
                    loggers.add(name);
                }
            }
        }
        assertEquals(Set.of("app"), writers);
        assertEquals(Set.of("id/netral/app/Main", "id/netral/telegram/QuietLoggers"), loggers);
    }

    /** Looks at what was loaded and called since the last statement ended. */
    private static void addPatterns(String owner, MethodModel method, Set<String> found) {
        List<String> parts = new ArrayList<>();
        for (CodeElement element : code(method)) {
            switch (element) {
                case ConstantInstruction.LoadConstantInstruction load when load.constantValue() instanceof String text -> parts.add('"' + text + '"');
                case InvokeDynamicInstruction concat when concat.name().equalsString("makeConcatWithConstants") ->
                    parts.add('"' + String.valueOf(concat.bootstrapArgs().getFirst()).replace("\u0001", "{}") + '"');
                case InvokeInstruction call when isLog(call) -> {
                    found.add(owner.substring("id/netral/".length()) + ": " + String.join(" ", parts));
                    parts.clear();
                }
                case InvokeInstruction call when endsAStatement(call) -> parts.clear();
                case InvokeInstruction call -> {
                    String type = call.owner().asInternalName();
                    parts.add(type.substring(type.lastIndexOf('/') + 1) + "." + call.name().stringValue());
                }
                case FieldInstruction field when field.opcode() == Opcode.PUTFIELD -> parts.clear();
                case StoreInstruction _, ReturnInstruction _, BranchInstruction _ -> parts.clear();
                default -> { }
            }
        }
    }

    private static boolean endsAStatement(InvokeInstruction call) {
        return call.type().stringValue().endsWith(")V") && !call.name().equalsString("<init>");
    }

    private static boolean isLog(InvokeInstruction call) {
        String type = call.owner().asInternalName();
        String name = call.name().stringValue();
        return type.equals(LOG) || type.equals(LOGGER) || OUTAGES.contains(type) && name.equals("begins") || type.equals(OUTAGE) && name.equals("<init>");
    }

    private static List<CodeElement> code(MethodModel method) {
        return method.code().map(code -> code.elementList()).orElse(List.of());
    }

    private static String name(ClassModel model) {
        return model.thisClass().asInternalName();
    }

    private static List<ClassModel> classes() throws IOException {
        List<ClassModel> models = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                models.add(ClassFile.of().parse(file));
            }
        }
        return models;
    }
}
