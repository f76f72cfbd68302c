package org.parvis.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer held back once its handler has tagged it; any other goes straight to the visitor. */
final class CapturedResponse extends HttpServletResponseWrapper {
    /** Written anew for each answer, or never to be shared. */
    private static final Set<String> NOT_KEPT =
            Set.of(
                    "x-request-id",
                    "strict-transport-security",
                    "content-length",
                    "content-type",
                    "content-encoding",
                    "etag",
                    "vary",
                    "cache-control",
                    "expires",
                    "pragma",
                    "date",
                    "connection",
                    "keep-alive",
                    "transfer-encoding");

    private final HttpServletRequest request;
    private final CacheAttempt attempt;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;

    CapturedResponse(
            HttpServletRequest request, HttpServletResponse response, CacheAttempt attempt) {
        super(response);
        this.request = request;
        this.attempt = attempt;
    }

    /** What may be kept: a tagged answer with status 200 that sets no cookie. */
    @Nullable CachedPage page() {
        flushWriter();
        if (!isTagged() || getStatus() != SC_OK || isCommitted() || request.isAsyncStarted()) {
            return null;
        }
        String type = getContentType();
        if (type == null || containsHeader("Set-Cookie") || containsHeader("Content-Encoding")) {
            return null;
        }
        return new CachedPage(type, keptHeaders(), CacheTags.of(request), body.toByteArray());
    }

    private List<CachedPage.Header> keptHeaders() {
        List<CachedPage.Header> kept = new ArrayList<>();
        for (String name : getHeaderNames()) {
            if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
                kept.add(new CachedPage.Header(name, getHeader(name)));
            }
        }
        kept.add(new CachedPage.Header("Vary", "Accept-Encoding, Cookie"));
        String life = getHeader("Cache-Control");
        boolean chosen = life != null && !life.equals(CacheValve.NOT_SHARED);
        kept.add(new CachedPage.Header("Cache-Control", chosen ? life : CacheValve.SHARED));
        return kept;
    }

    /** Sends what was held back as it is. */
    void passOn() throws IOException {
        flushWriter();
        if (body.size() > 0 && !isCommitted()) {
            super.setContentLength(body.size());
            if (!request.getMethod().equals("HEAD")) {
                body.writeTo(super.getOutputStream());
            }
        }
    }

    private boolean isTagged() {
        return !CacheTags.of(request).isEmpty();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (isTagged()) {
            return new Held(body);
        }
        attempt.end(null);
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isTagged()) {
            attempt.end(null);
            return super.getWriter();
        }
        if (writer == null) {
            writer =
                    new PrintWriter(
                            new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    private void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!isTagged()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isTagged()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isTagged()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        flushWriter();
        body.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        flushWriter();
        body.reset();
        super.reset();
    }

    /** Writes to memory. */
    private static final class Held extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Held(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("a kept page is written at once");
        }

        @Override
        public void write(int single) {
            body.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }
    }
}
