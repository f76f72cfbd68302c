package org.parvis.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Stylesheets, scripts and fonts. One fingerprint covers the whole tree, so that relative addresses
 * inside a stylesheet or a module stay true and a file can be kept for a year by every browser.
 */
public final class Assets {
    private static final String VERSION = fingerprint();

    private Assets() {}

    /** The address of a file of {@code src/main/web}, such as {@code css/parvis.css}. */
    public static String url(String path) {
        return "/assets/" + VERSION + "/" + path;
    }

    /** Changes whenever any of the files changes. */
    public static String version() {
        return VERSION;
    }

    private static String fingerprint() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:web/**/*.*");
            Arrays.sort(files, Comparator.comparing(Assets::address));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("the web files cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(Resource file) {
        try {
            return file.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
