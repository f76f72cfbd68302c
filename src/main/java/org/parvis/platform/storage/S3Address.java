package org.parvis.platform.storage;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of {@code s3://KEY:SECRET@host/bucket/folder?region=…&tls=no}.
 *
 * @param endpoint of the service, without path
 * @param folder before the names of the files: empty, or ending with a slash
 */
record S3Address(
        URI endpoint, String region, String key, String secret, String bucket, String folder) {
    static S3Address of(URI url) {
        String[] signs = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", -1);
        String[] path = Optional.ofNullable(url.getPath()).orElse("").split("/", 3);
        boolean whole =
                "s3".equals(url.getScheme())
                        && url.getHost() != null
                        && signs.length == 2
                        && path.length > 1
                        && !path[1].isEmpty();
        if (!whole) {
            throw StorageSettings.malformed();
        }
        String scheme = option(url, "tls").equals("no") ? "http" : "https";
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String region = option(url, "region");
        String folder = path.length < 3 || path[2].isEmpty() ? "" : path[2].replaceAll("/*$", "/");
        return new S3Address(
                URI.create(scheme + "://" + url.getHost() + port),
                region.isEmpty() ? "us-east-1" : region,
                decoded(signs[0]),
                decoded(signs[1]),
                path[1],
                folder);
    }

    private static String option(URI url, String name) {
        return Stream.of(Optional.ofNullable(url.getRawQuery()).orElse("").split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> decoded(option.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the secret, for logs. */
    @Override
    public String toString() {
        return endpoint + "/" + bucket + "/" + folder;
    }
}
