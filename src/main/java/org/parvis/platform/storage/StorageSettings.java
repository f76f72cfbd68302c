package org.parvis.platform.storage;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept.
 *
 * @param url a bucket of an S3-compatible service, as {@code
 *     s3://KEY:SECRET@host[:port]/bucket[/folder]?region=…}, signs in key and secret
 *     percent-encoded, {@code &tls=no} for a service without TLS on the same private network;
 *     nothing means the folder {@code files} of the data folder; {@code PARVIS_STORAGE_URL}
 * @param near how much of a bucket this node keeps at hand in its data folder; {@code
 *     PARVIS_STORAGE_NEAR}
 * @param spare room kept free on the disk of the data folder: below it no file is taken in any
 *     more; {@code PARVIS_STORAGE_SPARE}
 */
@ConfigurationProperties("parvis.storage")
public record StorageSettings(
        @Nullable URI url,
        @DefaultValue("10GB") DataSize near,
        @DefaultValue("2GB") DataSize spare) {
    private static final String FORM =
            "parvis.storage.url must look like s3://KEY:SECRET@host/bucket?region=eu-west-1";

    public StorageSettings {
        if (url != null) {
            // says at the start what would otherwise fail at the first upload
            S3Address.of(url);
        }
    }

    static IllegalArgumentException malformed() {
        // never the value itself: it holds a secret
        return new IllegalArgumentException(FORM);
    }
}
