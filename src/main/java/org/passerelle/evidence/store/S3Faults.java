package org.passerelle.evidence.store;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the errors of stores that speak S3 mean here. */
final class S3Faults {

    private static final int INSUFFICIENT_STORAGE = 507;

    /** Amazon's own never is; these are what others say. */
    private static final Set<String> FULL =
            Set.of("XMinioStorageFull", "QuotaExceeded", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage");

    private S3Faults() {}

    static RuntimeException of(String name, Throwable failure) {
        return switch (failure) {
            case NoSuchKeyException _ -> new BlobMissingException(name);
            case S3Exception refused when full(refused) -> new StoreFullException(refused);
            default -> new StoreAwayException(failure);
        };
    }

    private static boolean full(S3Exception refused) {
        AwsErrorDetails details = refused.awsErrorDetails();
        return refused.statusCode() == INSUFFICIENT_STORAGE || details != null && FULL.contains(details.errorCode());
    }
}
