package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A finished answer with status 200, as bytes ready to be sent, plain and compressed. */
final class CachedPage {
    private static final int WORTH_COMPRESSING = 400;
    private static final int OWN_WEIGHT = 500;

    private final String contentType;
    private final List<Header> headers;
    private final Set<String> tags;
    private final byte[] plain;
    private final byte @Nullable [] compressed;
    private final String etag;

    CachedPage(String contentType, List<Header> headers, Set<String> tags, byte[] plain) {
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.tags = Set.copyOf(tags);
        this.plain = plain;
        this.compressed =
                isText(contentType) && plain.length >= WORTH_COMPRESSING ? compress(plain) : null;
        this.etag = "W/\"" + fingerprint(plain) + '"';
    }

    record Header(String name, String value) {}

    Set<String> tags() {
        return tags;
    }

    /** Bytes of memory, about. */
    int weight() {
        long sum = OWN_WEIGHT + plain.length + (compressed == null ? 0 : compressed.length);
        for (Header header : headers) {
            sum += header.name().length() + header.value().length();
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    /**
     * Sends it, or only says that the visitor's copy is still good.
     *
     * @param shared what caches on the way are told now
     */
    void answer(HttpServletRequest request, HttpServletResponse response, String shared)
            throws IOException {
        for (Header header : headers) {
            boolean ours = header.value().equals(CacheValve.SHARED);
            response.setHeader(header.name(), ours ? shared : header.value());
        }
        response.setHeader("ETag", etag);
        if (isKnownToVisitor(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = plain;
        if (compressed != null && acceptsGzip(request.getHeader("Accept-Encoding"))) {
            response.setHeader("Content-Encoding", "gzip");
            body = compressed;
        }
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    private boolean isKnownToVisitor(@Nullable String copies) {
        if (copies == null) {
            return false;
        }
        return copies.equals("*") || copies.contains(etag.substring(2));
    }

    /** Every browser says {@code gzip}; somebody who writes {@code gzip;q=0} wants none of it. */
    static boolean acceptsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        int at = accepted.indexOf("gzip");
        if (at < 0) {
            return false;
        }
        int end = accepted.indexOf(',', at);
        String quality =
                accepted.substring(at + 4, end < 0 ? accepted.length() : end).replace(" ", "");
        return !quality.matches(";q=0(\\.0*)?");
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/")
                || contentType.contains("xml")
                || contentType.contains("json")
                || contentType.contains("javascript");
    }

    static byte @Nullable [] compress(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, 4096)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.size() < plain.length ? compressed.toByteArray() : null;
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
