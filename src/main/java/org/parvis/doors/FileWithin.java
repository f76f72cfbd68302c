package org.parvis.doors;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Brings a file that stands within a message, in base 64, to the spool: never into memory. */
final class FileWithin extends ValueDeserializer<Path> {
    /** Where files go; without it they are passed over. */
    static final String SPOOL = "spool";

    private static final Base64Variant BASE = Base64Variants.MIME_NO_LINEFEEDS.withPaddingAllowed();

    @Override
    public @Nullable Path deserialize(JsonParser parser, DeserializationContext context) {
        if (!(context.getAttribute(SPOOL) instanceof Spool spool)
                || !parser.hasToken(JsonToken.VALUE_STRING)) {
            parser.skipChildren();
            return null;
        }
        Path file = spool.file();
        try (OutputStream out = Files.newOutputStream(file)) {
            parser.readBinaryValue(BASE, out);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
