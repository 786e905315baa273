package org.passerelle.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.Chance;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in a bucket, against a real server that speaks S3. */
class S3BlobsTest {

    @Test
    void bytesLieInABucketAsTheyDoInAFolder() throws Exception {
        try (TestingS3 server = TestingS3.start()) {
            BlobStore blobs = server.blobs();
            byte[] bytes = new byte[300_000];
            new Random(1).nextBytes(bytes);
            wait(blobs.put("file/1", bytes));
            assertThat(wait(blobs.get("file/1"))).isEqualTo(bytes);
            assertThat(server.objects()).hasSize(1);
            assertThatThrownBy(() -> wait(blobs.get("file/2"))).isInstanceOf(BlobMissingException.class);
            wait(blobs.delete("file/2"));
            answersComeBackToWhoAsked(blobs);
            sealedBytesOpen(blobs, bytes);
            wait(blobs.delete("file/1"));
            assertThatThrownBy(() -> wait(blobs.get("file/1"))).isInstanceOf(BlobMissingException.class);
            assertThatThrownBy(() -> wait(server.blobs("wrong").put("file/3", bytes)))
                    .isInstanceOf(StoreAwayException.class);
            server.goesAway();
            assertThatThrownBy(() -> wait(blobs.put("file/4", bytes))).isInstanceOf(StoreAwayException.class);
        }
    }

    private static void sealedBytesOpen(BlobStore blobs, byte[] bytes) {
        SealedBlobs sealed = new SealedBlobs(blobs, new Chance());
        byte[] key = sealed.newKey();
        wait(sealed.put(key, "file/sealed", bytes));
        assertThat(wait(sealed.get(key, "file/sealed"))).isEqualTo(bytes);
        assertThat(wait(blobs.get("file/sealed"))).hasSize(bytes.length + 28).isNotEqualTo(bytes);
        wait(sealed.delete("file/sealed"));
    }

    /** Transactions after it need the event loop on which they began. */
    private static void answersComeBackToWhoAsked(BlobStore blobs) throws Exception {
        Vertx vertx = Vertx.vertx();
        CompletableFuture<Context> after = new CompletableFuture<>();
        Context asking = vertx.getOrCreateContext();
        asking.runOnContext(_ -> blobs.get("file/1")
                .subscribe()
                .with(_ -> after.complete(Vertx.currentContext()), after::completeExceptionally));
        assertThat(after.get(20, TimeUnit.SECONDS)).isSameAs(asking);
        CompletableFuture<Context> failed = new CompletableFuture<>();
        asking.runOnContext(_ -> blobs.get("file/none")
                .subscribe()
                .with(_ -> failed.cancel(false), _ -> failed.complete(Vertx.currentContext())));
        assertThat(failed.get(20, TimeUnit.SECONDS)).isSameAs(asking);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aStoreWithoutRoomIsToldFromOneThatIsAway() {
        assertThat(S3Faults.of("a", refused(507, "InsufficientStorage"))).isInstanceOf(StoreFullException.class);
        assertThat(S3Faults.of("a", refused(409, "XMinioStorageFull"))).isInstanceOf(StoreFullException.class);
        assertThat(S3Faults.of("a", refused(403, "AccessDenied"))).isInstanceOf(StoreAwayException.class);
        assertThat(S3Faults.of("a", new IOException("made up"))).isInstanceOf(StoreAwayException.class);
    }

    private static Throwable refused(int status, String code) {
        return S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static <T> T wait(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
