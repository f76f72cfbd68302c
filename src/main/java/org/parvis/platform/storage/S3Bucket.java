package org.parvis.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The calls on one bucket, by the names of files in it. */
final class S3Bucket implements AutoCloseable {
    /** Larger files go in parts, so that a cut connection costs one part. */
    private static final long PART = 64L * 1024 * 1024;

    private final S3Client client;
    private final S3Address address;

    S3Bucket(S3Address address) {
        this.address = address;
        this.client =
                S3Client.builder()
                        .endpointOverride(address.endpoint())
                        .region(Region.of(address.region()))
                        .forcePathStyle(true)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                address.key(), address.secret())))
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(Duration.ofSeconds(5))
                                        .socketTimeout(Duration.ofSeconds(30)))
                        // the newer checksums in trailers are not understood by every service
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        .build();
    }

    /** Size in bytes, or nothing when it is not there. */
    OptionalLong size(String name) {
        return attempt(
                "asking for " + name,
                () -> {
                    try {
                        return OptionalLong.of(
                                client.headObject(request ->
                                                request.bucket(address.bucket()).key(key(name)))
                                        .contentLength());
                    } catch (NoSuchKeyException absent) {
                        return OptionalLong.empty();
                    }
                });
    }

    /** The bytes from there to the end; nothing is read further than the caller does. */
    ResponseInputStream<GetObjectResponse> open(String name, long from) {
        return attempt(
                "reading " + name,
                () ->
                        client.getObject(request ->
                                request.bucket(address.bucket())
                                        .key(key(name))
                                        .range(from == 0 ? null : "bytes=" + from + "-")));
    }

    void put(String name, Path file) {
        attempt(
                "writing " + name,
                () -> {
                    if (Files.size(file) > PART) {
                        putInParts(name, file);
                    } else {
                        client.putObject(
                                request -> request.bucket(address.bucket()).key(key(name)),
                                RequestBody.fromFile(file));
                    }
                    return name;
                });
    }

    private void putInParts(String name, Path file) throws IOException {
        String upload =
                client.createMultipartUpload(
                                request -> request.bucket(address.bucket()).key(key(name)))
                        .uploadId();
        try {
            List<CompletedPart> parts = parts(name, file, upload);
            client.completeMultipartUpload(request ->
                    request.bucket(address.bucket())
                            .key(key(name))
                            .uploadId(upload)
                            .multipartUpload(whole -> whole.parts(parts)));
        } catch (SdkException | IOException failure) {
            // parts that never become a file would be paid for without end
            client.abortMultipartUpload(
                    request -> request.bucket(address.bucket()).key(key(name)).uploadId(upload));
            throw failure;
        }
    }

    private List<CompletedPart> parts(String name, Path file, String upload) throws IOException {
        List<CompletedPart> parts = new ArrayList<>();
        long size = Files.size(file);
        for (long from = 0; from < size; from += PART) {
            int number = parts.size() + 1;
            long start = from;
            long length = Math.min(PART, size - from);
            String tag =
                    client.uploadPart(
                                    request ->
                                            request.bucket(address.bucket())
                                                    .key(key(name))
                                                    .uploadId(upload)
                                                    .partNumber(number),
                                    RequestBody.fromContentProvider(
                                            () -> at(file, start),
                                            length,
                                            "application/octet-stream"))
                            .eTag();
            parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
        }
        return parts;
    }

    private static InputStream at(Path file, long start) {
        try {
            return Channels.newInputStream(FileChannel.open(file).position(start));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    void delete(String name) {
        attempt(
                "deleting " + name,
                () ->
                        client.deleteObject(
                                request -> request.bucket(address.bucket()).key(key(name))));
    }

    /** Gives every name that is there, page by page. */
    void each(Consumer<String> visitor) {
        attempt(
                "listing",
                () -> {
                    client.listObjectsV2Paginator(request ->
                                    request.bucket(address.bucket()).prefix(address.folder()))
                            .contents()
                            .forEach(found ->
                                    visitor.accept(
                                            found.key().substring(address.folder().length())));
                    return address;
                });
    }

    private String key(String name) {
        return address.folder() + name;
    }

    private <T> T attempt(String what, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (NoSuchKeyException absent) {
            throw absent;
        } catch (SdkException | IOException failure) {
            throw new StorageAway(what + " in " + address, failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private interface Attempt<T> {
        T make() throws IOException;
    }
}
