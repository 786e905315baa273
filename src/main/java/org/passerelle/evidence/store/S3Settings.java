package org.passerelle.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where an S3-compatible store is; a start with half of these settings is refused before. */
@ApplicationScoped
class S3Settings {

    private final Optional<String> bucket;
    private final Optional<URI> endpoint;
    private final Optional<String> region;
    private final Optional<String> accessKey;
    private final Optional<String> secretKey;

    S3Settings(
            @ConfigProperty(name = "passerelle.s3.bucket") Optional<String> bucket,
            @ConfigProperty(name = "passerelle.s3.endpoint") Optional<URI> endpoint,
            @ConfigProperty(name = "passerelle.s3.region") Optional<String> region,
            @ConfigProperty(name = "passerelle.s3.access-key") Optional<String> accessKey,
            @ConfigProperty(name = "passerelle.s3.secret-key") Optional<String> secretKey) {
        this.bucket = bucket;
        this.endpoint = endpoint;
        this.region = region;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    /** Empty where files lie in a folder. */
    Optional<S3Place> place() {
        return bucket.map(name -> new S3Place(
                name, endpoint.orElse(null), region.orElseThrow(), accessKey.orElseThrow(), secretKey.orElseThrow()));
    }
}
