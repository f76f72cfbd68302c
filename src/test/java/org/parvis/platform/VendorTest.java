package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we bundle of others' code is what {@code bin/vendor} wrote, with its licences. */
class VendorTest {
    private static final Path VENDOR = Path.of("src/main/web/vendor");

    @Test
    void every_bundle_is_the_one_whose_checksum_was_written() throws Exception {
        JsonNode bundles = bundles();

        assertThat(bundles).isNotEmpty();
        for (JsonNode bundle : bundles) {
            Path file = VENDOR.resolve(bundle.get("file").asString());
            assertThat(sha256(file)).as(file.toString()).isEqualTo(bundle.get("sha256").asString());
        }
    }

    @Test
    void no_script_of_others_is_there_without_being_named() throws Exception {
        List<String> named =
                bundles().valueStream().map(bundle -> bundle.get("file").asString()).toList();

        assertThat(scripts()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void every_package_in_a_bundle_has_a_version_and_the_text_of_its_licence() throws Exception {
        for (JsonNode bundle : bundles()) {
            for (JsonNode part : bundle.get("packages")) {
                assertThat(part.get("version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
                assertThat(part.get("licence").asString()).isNotBlank();
                assertThat(VENDOR.resolve(part.get("text").asString())).isNotEmptyFile();
            }
        }
    }

    private static JsonNode bundles() throws IOException {
        String manifest = Files.readString(VENDOR.resolve("vendor.json"));
        return JsonMapper.shared().readTree(manifest).get("bundles");
    }

    private static List<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(VENDOR)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js"))
                    .toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }
}
