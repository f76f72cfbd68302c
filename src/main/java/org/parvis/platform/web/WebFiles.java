package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files of {@code src/main/web}, read and compressed once, at their first use. */
@Component
final class WebFiles {
    private static final String PREFIX = "/assets/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A page older than the last update still asks for its files under their old address. */
    private static final String BRIEFLY = "public, max-age=60";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css;charset=UTF-8"),
                    Map.entry("js", "text/javascript;charset=UTF-8"),
                    Map.entry("mjs", "text/javascript;charset=UTF-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("vtt", "text/vtt;charset=UTF-8"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("txt", "text/plain;charset=UTF-8"),
                    Map.entry("html", "text/html;charset=UTF-8"));

    private final Map<String, Optional<CachedPage>> files = new ConcurrentHashMap<>();

    /** Answers when the address is that of a file of ours; false otherwise. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (!path.startsWith(PREFIX)) {
            return false;
        }
        int slash = path.indexOf('/', PREFIX.length());
        if (slash < 0) {
            return false;
        }
        CachedPage file = find(path.substring(slash + 1));
        if (file == null) {
            return false;
        }
        boolean current = path.startsWith(Assets.version(), PREFIX.length());
        response.setHeader("Cache-Control", current ? FOR_EVER : BRIEFLY);
        file.answer(request, response, CacheValve.SHARED);
        return true;
    }

    private @org.jspecify.annotations.Nullable CachedPage find(String name) throws IOException {
        Optional<CachedPage> known = files.get(name);
        if (known == null) {
            known = read(name);
            if (known.isPresent()) {
                files.put(name, known);
            }
        }
        return known.orElse(null);
    }

    private static Optional<CachedPage> read(String name) throws IOException {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[A-Za-z0-9][A-Za-z0-9._/-]*") || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream content = WebFiles.class.getResourceAsStream("/web/" + name)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(
                            new CachedPage(
                                    type,
                                    List.of(new CachedPage.Header("Vary", "Accept-Encoding")),
                                    Set.of(),
                                    content.readAllBytes()));
        }
    }
}
