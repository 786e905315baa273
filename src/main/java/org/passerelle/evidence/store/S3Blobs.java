package org.passerelle.evidence.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClientBuilder;

/**
 * Keeps bytes in a bucket of a store that speaks S3, each name as an object of its own. Answers come back on the event loop
 * of whoever asked.
 */
final class S3Blobs implements BlobStore, AutoCloseable {

    /** Shorter than the database waits for whoever holds a transaction meanwhile. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);

    private static final Duration LONGEST_TRY = Duration.ofSeconds(9);

    private final S3AsyncClient client;
    private final String bucket;

    S3Blobs(S3Place place) {
        this.bucket = place.bucket();
        this.client = client(place);
    }

    /** Checksums of their own kind are left out: bytes are sealed with a tag, and not every store understands trailers. */
    private static S3AsyncClient client(S3Place place) {
        S3AsyncClientBuilder builder = S3AsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(place.accessKey(), place.secretKey())))
                .overrideConfiguration(
                        waits -> waits.apiCallTimeout(LONGEST_CALL).apiCallAttemptTimeout(LONGEST_TRY))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        if (place.endpoint() != null) {
            builder.endpointOverride(place.endpoint()).forcePathStyle(true);
        }
        return builder.build();
    }

    @Override
    public Uni<Void> put(String name, byte[] sealed) {
        return asked(
                        name,
                        () -> client.putObject(
                                request -> request.bucket(bucket).key(name), AsyncRequestBody.fromBytes(sealed)))
                .replaceWithVoid();
    }

    @Override
    public Uni<byte[]> get(String name) {
        return asked(
                        name,
                        () -> client.getObject(
                                request -> request.bucket(bucket).key(name), AsyncResponseTransformer.toBytes()))
                .map(ResponseBytes::asByteArrayUnsafe);
    }

    @Override
    public Uni<Void> delete(String name) {
        return asked(
                        name,
                        () -> client.deleteObject(
                                request -> request.bucket(bucket).key(name)))
                .replaceWithVoid();
    }

    private static <T> Uni<T> asked(String name, Supplier<CompletableFuture<T>> call) {
        Uni<T> answer = Uni.createFrom()
                .completionStage(call)
                .onFailure()
                .transform(failure -> S3Faults.of(name, cause(failure)));
        Context asking = Vertx.currentContext();
        return asking == null ? answer : answer.emitOn(task -> asking.runOnContext(_ -> task.run()));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
    }

    @Override
    public void close() {
        client.close();
    }
}
