package org.passerelle.evidence.store;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Files lie in a bucket where one is named, else in the folder {@code files} of the data folder. */
@ApplicationScoped
class ChosenStore {

    private static final Logger LOG = Logger.getLogger(ChosenStore.class);

    /** No single write takes as long; other nodes may share the folder. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Optional<S3Place> bucket;
    private final Path folder;
    private final InstantSource clock;

    ChosenStore(S3Settings bucket, @ConfigProperty(name = "passerelle.data-dir") Path data, InstantSource clock) {
        this.bucket = bucket.place();
        this.folder = data.resolve("files");
        this.clock = clock;
    }

    @Produces
    @ApplicationScoped
    BlobStore store(Vertx vertx) {
        return bucket.<BlobStore>map(S3Blobs::new).orElseGet(() -> new FolderBlobs(vertx, folder));
    }

    void close(@Disposes BlobStore store) throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    void tidy(@Observes StartupEvent started) throws IOException {
        if (bucket.isEmpty()) {
            tidy(new WholeFiles(folder.toAbsolutePath().normalize()));
        }
    }

    /** Whoever runs it hears at once what the first person who sends a photo would run into. */
    private void tidy(WholeFiles files) throws IOException {
        if (!files.canWrite()) {
            LOG.errorf("Uploads are refused: the folder of files cannot be written to: %s", folder.toAbsolutePath());
        }
        int swept = files.sweep(clock.instant().minus(LONGEST_WRITE));
        if (swept > 0) {
            LOG.infof("%d files that were not whole are gone", swept);
        }
    }
}
