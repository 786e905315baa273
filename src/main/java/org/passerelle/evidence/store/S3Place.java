package org.passerelle.evidence.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A bucket and who may use it.
 *
 * @param endpoint null for Amazon's own
 */
record S3Place(String bucket, @Nullable URI endpoint, String region, String accessKey, String secretKey) {

    /** Without the keys, so that no log shows them. */
    @Override
    public String toString() {
        return "S3Place[" + bucket + "]";
    }
}
