package id.netral.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of a YAML mapping, read one by one; whatever is missing, malformed or left over becomes a problem with its line.
 */
final class Fields {
    /** A value and where it stands. */
    record Value(String text, int line) {}

    private final Problems problems;
    private final int line;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final int shift;

    private Fields(MappingNode mapping, int shift, Problems problems) {
        this.problems = problems;
        this.shift = shift;
        this.line = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            int at = line(tuple.getKeyNode());
            if (nodes.putIfAbsent(key, tuple.getValueNode()) != null) {
                problems.add(at, "Kunci \"" + key + "\" ditulis dua kali.");
            }
            lines.put(key, at);
        }
    }

    /**
     * @param firstLine line of the file on which the YAML text begins
     * @return empty when the text is no mapping; the problem is then recorded
     */
    static Optional<Fields> parse(String yaml, int firstLine, Problems problems) {
        int shift = firstLine;
        try {
            Optional<Node> root = new Compose(LoadSettings.builder().setAllowDuplicateKeys(true).build()).composeString(yaml);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, shift, problems));
            }
            problems.add(firstLine, "Bagian atas harus berisi baris \"kunci: nilai\".");
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(mark -> mark.getLine()).orElse(0) + shift;
            problems.add(at, "Penulisan YAML keliru di sini; bila nilainya memuat \": \", apit dengan tanda kutip.");
        } catch (YamlEngineException e) {
            problems.add(firstLine, "Penulisan YAML keliru.");
        }
        return Optional.empty();
    }

    int line(String key) {
        return lines.getOrDefault(key, line);
    }

    Optional<String> optional(String key) {
        Node node = nodes.remove(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            String value = scalar.getValue().strip();
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
        problems.add(line(node), "\"" + key + "\" harus berisi satu nilai.");
        return Optional.empty();
    }

    String required(String key) {
        demand(key);
        return optional(key).orElse("");
    }

    /** Reports a field that is absent or empty; one of another kind is reported when it is read. */
    private void demand(String key) {
        Node node = nodes.get(key);
        if (node == null || node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            problems.add(line(key), "\"" + key + "\" wajib diisi.");
        }
    }

    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        int at = line(key);
        String value = required(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return choice(value, type, () -> problems.add(
                at, "\"" + value + "\" bukan nilai untuk \"" + key + "\"; pilih salah satu: " + names(type) + "."));
    }

    static <E extends Enum<E>> Optional<E> choice(String value, Class<E> type, Runnable otherwise) {
        String name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            otherwise.run();
        }
        return found;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants())
                .map(e -> type == Verdict.class ? e.name() : e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
    }

    Optional<LocalDate> date(String key) {
        int at = line(key);
        return optional(key).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                problems.add(at, "\"" + value + "\" bukan tanggal yang benar; tulis tahun-bulan-hari, misalnya 2026-11-21.");
                return Optional.empty();
            }
        });
    }

    LocalDate requiredDate(String key) {
        demand(key);
        return date(key).orElse(LocalDate.MIN);
    }

    /** The days in a nested mapping; always when there is none. */
    Period period(String key) {
        return fields(key).map(days -> {
            Period period = days.period();
            days.end();
            return period;
        }).orElse(Period.ALWAYS);
    }

    /** Empty when something is wrong with it; that is then recorded. */
    Optional<Period> requiredPeriod() {
        int known = problems.count();
        demand("dari");
        demand("sampai");
        Period period = period();
        return problems.count() == known ? Optional.of(period) : Optional.empty();
    }

    /** Open where a day is absent. */
    private Period period() {
        int at = line("sampai");
        LocalDate from = date("dari").orElse(LocalDate.MIN);
        LocalDate to = date("sampai").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            problems.add(at, "\"sampai\" lebih awal daripada \"dari\".");
        }
        return new Period(from, to);
    }

    /** A nested mapping. */
    Optional<Fields> fields(String key) {
        Node node = nodes.remove(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof MappingNode mapping) {
            return Optional.of(new Fields(mapping, shift, problems));
        }
        problems.add(line(node), "\"" + key + "\" harus berisi beberapa baris \"kunci: nilai\".");
        return Optional.empty();
    }

    Fields requiredFields(String key) {
        if (!nodes.containsKey(key)) {
            problems.add(line, "\"" + key + "\" wajib diisi.");
        }
        return fields(key).orElseGet(() -> new Fields(
                new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK),
                shift, new Problems(problems.file())));
    }

    /** A list of mappings. */
    List<Fields> fieldsList(String key) {
        List<Fields> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                list.add(new Fields(mapping, shift, problems));
            } else {
                problems.add(line(item), "Tiap butir \"" + key + "\" harus berisi \"kunci: nilai\".");
            }
        }
        return list;
    }

    /** A list of plain values, or of single pairs {@code NAME: value}, which come back as name and value. */
    List<Map.Entry<Optional<String>, Value>> tagged(String key) {
        List<Map.Entry<Optional<String>, Value>> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                list.add(Map.entry(Optional.empty(), new Value(scalar.getValue().strip(), line(item))));
            } else if (item instanceof MappingNode mapping && mapping.getValue().size() == 1
                    && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode scalar) {
                String name = scalar(mapping.getValue().getFirst().getKeyNode());
                list.add(Map.entry(Optional.of(name), new Value(scalar.getValue().strip(), line(item))));
            } else {
                problems.add(line(item), "Butir \"" + key + "\" ini tidak terbaca; apit dengan tanda kutip.");
            }
        }
        return list;
    }

    /** Reports every field that nobody asked for. */
    void end() {
        nodes.keySet().forEach(key -> problems.add(lines.get(key), "Kunci \"" + key + "\" tidak dikenal."));
    }

    private List<Node> items(String key) {
        Node node = nodes.remove(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (!(node instanceof ScalarNode scalar && scalar.getValue().isBlank())) {
            problems.add(line(node), "\"" + key + "\" harus berupa daftar dengan tanda \"- \".");
        }
        return List.of();
    }

    private int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine()).orElse(0) + shift;
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
