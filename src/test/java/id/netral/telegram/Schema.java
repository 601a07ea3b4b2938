package id.netral.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The documented shape of every method and type of the Bot API. */
final class Schema {
    private final JsonNode methods;
    private final JsonNode types;

    Schema() {
        try (InputStream file = Schema.class.getResourceAsStream("/telegram/bot-api-10.2.json")) {
            JsonNode root = new ObjectMapper().readTree(file);
            methods = root.get("methods");
            types = root.get("types");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documented spelling of a method whose case does not matter, or null. */
    String method(String name) {
        for (var names = methods.fieldNames(); names.hasNext(); ) {
            String documented = names.next();
            if (documented.equalsIgnoreCase(name)) {
                return documented;
            }
        }
        return null;
    }

    /** What is wrong with a request's parameters. */
    List<String> problemsOfRequest(String method, JsonNode parameters) {
        return problemsOfFields(method, methods.get(method), parameters);
    }

    /** What is wrong with an object of the given type. */
    List<String> problemsOfObject(String type, JsonNode object) {
        return problems(type, type, object);
    }

    private List<String> problemsOfFields(String where, JsonNode fields, JsonNode object) {
        var problems = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            boolean required = field.getValue().asText().endsWith("!");
            JsonNode value = object.get(field.getKey());
            if (value != null) {
                String type = field.getValue().asText().replace("!", "");
                problems.addAll(problems(where + "." + field.getKey(), type, value));
            } else if (required) {
                problems.add(where + ": required " + field.getKey() + " is missing");
            }
        }
        object.fieldNames().forEachRemaining(name -> {
            if (!fields.has(name)) {
                problems.add(where + ": unknown " + name);
            }
        });
        return problems;
    }

    private List<String> problems(String where, String type, JsonNode value) {
        String[] alternatives = type.startsWith("Array of ") ? new String[] {type} : type.split(" or ");
        if (alternatives.length > 1) {
            return anyOf(where, List.of(alternatives), value);
        }
        if (type.startsWith("Array of ")) {
            return problemsOfArray(where, type.substring("Array of ".length()), value);
        }
        return switch (type) {
            case "Integer" -> expect(value.isIntegralNumber(), where, type);
            case "String" -> expect(value.isTextual(), where, type);
            case "Boolean" -> expect(value.isBoolean(), where, type);
            case "True" -> expect(value.isBoolean() && value.booleanValue(), where, type);
            case "Float" -> expect(value.isNumber(), where, type);
            default -> problemsOfType(where, type, value);
        };
    }

    private List<String> problemsOfType(String where, String type, JsonNode value) {
        JsonNode definition = types.get(type);
        if (definition == null) {
            return List.of(where + ": the schema does not know the type " + type);
        }
        if (definition.isArray()) {
            var names = new ArrayList<String>();
            definition.forEach(name -> names.add(name.asText()));
            return anyOf(where, names, value);
        }
        return value.isObject() ? problemsOfFields(where, definition, value) : List.of(where + " is not of type " + type);
    }

    private List<String> problemsOfArray(String where, String element, JsonNode value) {
        if (!value.isArray()) {
            return List.of(where + " is not an array");
        }
        String elements = element.startsWith("Array of ") ? element : element.replace(" and ", " or ").replace(", ", " or ");
        var problems = new ArrayList<String>();
        for (int i = 0; i < value.size(); i++) {
            problems.addAll(problems(where + "[" + i + "]", elements, value.get(i)));
        }
        return problems;
    }

    private List<String> anyOf(String where, List<String> types, JsonNode value) {
        List<String> fewest = null;
        for (String type : types) {
            List<String> problems = problems(where, type, value);
            if (fewest == null || problems.size() < fewest.size()) {
                fewest = problems;
            }
        }
        return fewest;
    }

    private static List<String> expect(boolean right, String where, String type) {
        return right ? List.of() : List.of(where + " is not of type " + type);
    }
}
