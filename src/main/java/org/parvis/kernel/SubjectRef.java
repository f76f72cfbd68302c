package org.parvis.kernel;

import java.util.UUID;

/**
 * Something a module owns, named without importing that module: {@code newsroom:story:0190…}.
 *
 * @param module the owning module, such as {@code newsroom}
 * @param type what it is there, such as {@code story}
 * @param id its identifier, unique within a portal
 */
public record SubjectRef(String module, String type, UUID id) {
    public SubjectRef {
        if (!module.matches("[a-z]+") || !type.matches("[a-z-]+")) {
            throw new IllegalArgumentException("not a subject: " + module + ":" + type);
        }
    }

    public static SubjectRef parse(String text) {
        String[] parts = text.split(":", 3);
        return new SubjectRef(parts[0], parts[1], UUID.fromString(parts[2]));
    }

    @Override
    public String toString() {
        return module + ":" + type + ":" + id;
    }
}
