package org.parvis.catalogue.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Compares answers with an OpenAPI description: every word described, none more, of its type. */
final class Described {
    private final JsonNode description;
    private final List<String> wrong = new ArrayList<>();

    Described(JsonNode description) {
        this.description = description;
    }

    /** What is not as described; empty is good. */
    List<String> wrong(JsonNode answer, String schema) {
        compare(answer, schema(schema), schema);
        return wrong;
    }

    private JsonNode schema(String name) {
        return Objects.requireNonNull(description.get("components").get("schemas").get(name), name);
    }

    /** As much of JSON Schema as the description uses. */
    private void compare(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            compare(value, schema(schema.get("$ref").asString().replaceFirst(".*/", "")), where);
        } else if (schema.has("oneOf")) {
            if (!value.isNull()) {
                compare(value, schema.get("oneOf").get(0), where);
            }
        } else if (schema.get("type").isArray()) {
            if (!value.isNull()) {
                single(value, schema, schema.get("type").get(0).asString(), where);
            }
        } else {
            single(value, schema, schema.get("type").asString(), where);
        }
    }

    private void single(JsonNode value, JsonNode schema, String type, String where) {
        boolean right =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    default -> value.isString();
                };
        if (!right) {
            wrong.add(where + " is no " + type + ": " + value);
            return;
        }
        if ("uri".equals(schema.path("format").asString(""))) {
            if (!URI.create(value.asString()).isAbsolute()) {
                wrong.add(where + " is no whole address: " + value);
            }
        }
        if (type.equals("array")) {
            value.forEach(item -> compare(item, schema.get("items"), where + "[]"));
        }
        if (type.equals("object")) {
            Set<String> known = new TreeSet<>(schema.get("properties").propertyNames());
            Set<String> shown = new TreeSet<>(value.propertyNames());
            if (!known.equals(shown)) {
                wrong.add(where + " has " + shown + ", described are " + known);
            }
            shown.stream()
                    .filter(known::contains)
                    .forEach(name ->
                            compare(
                                    value.get(name),
                                    schema.get("properties").get(name),
                                    where + "." + name));
        }
    }
}
