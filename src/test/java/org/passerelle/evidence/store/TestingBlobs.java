package org.passerelle.evidence.store;

import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import org.passerelle.platform.Chance;

/** The blob stores of other processes. */
public final class TestingBlobs {

    private TestingBlobs() {}

    /** Those in a data folder. */
    public static SealedBlobs in(Vertx vertx, Path dataFolder) {
        return new SealedBlobs(new FolderBlobs(vertx, dataFolder.resolve("files")), new Chance());
    }
}
