package org.passerelle.evidence;

import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.passerelle.TestingRows;
import org.passerelle.contract.Contract;
import org.passerelle.evidence.store.BlobMissingException;
import org.passerelle.evidence.store.BlobStore;
import org.passerelle.evidence.store.SealedBlobs;
import org.passerelle.platform.Ids;

/** Files of made-up people that have arrived whole, past every screen; and what became of them. */
@Unremovable
@Singleton
public class TestingFiles {

    private final DataSource database;
    private final InstantSource clock;
    private final SealedBlobs blobs;
    private final BlobStore store;
    private final EvidenceVault vault;

    TestingFiles(DataSource database, InstantSource clock, SealedBlobs blobs, BlobStore store, EvidenceVault vault) {
        this.database = database;
        this.clock = clock;
        this.blobs = blobs;
        this.store = store;
        this.vault = vault;
    }

    /** A file of a piece of an application. */
    public record Sent(UUID application, UUID piece, UUID id) {

        /** The address of one of its pages, below that of the application. */
        public String page(int page) {
            return "evidence/" + piece + "/files/" + id + "/pages/" + page;
        }

        /** The address of what it was when it was sent. */
        public String original() {
            return "evidence/" + piece + "/files/" + id + "/original";
        }
    }

    /** Sends a file as a piece of its own. */
    public Sent sends(UUID application, byte[] content) {
        return sends(application, piece(application), content);
    }

    /** A piece without files. */
    public UUID piece(UUID application) {
        UUID id = Ids.next();
        rows().change(
                        "insert into evidence_pieces (id, application_id, type, issuing_event, state, strength, validity,"
                                + " revision, added_at, added_as) values (?, ?, 'BAPTISM_CERT', ?, 'received', 1, 0, 1, ?,"
                                + " 'applicant')",
                        id,
                        application,
                        id,
                        now());
        return id;
    }

    /** Sends a file of a piece, in two segments. */
    public Sent sends(UUID application, UUID piece, byte[] content) {
        Sent file = new Sent(application, piece, Ids.next());
        byte[] key = blobs.newKey();
        rows().change(
                        "insert into evidence_files (id, application_id, piece_id, file_key, length, received, state,"
                                + " created_at, received_at) values (?, ?, ?, ?, ?, ?, 'received', ?, ?)",
                        file.id(),
                        application,
                        piece,
                        vault.sealKey(file.id(), key),
                        content.length,
                        content.length,
                        now(),
                        now());
        int half = content.length / 2;
        segment(file, key, 0, Arrays.copyOf(content, half));
        segment(file, key, half, Arrays.copyOfRange(content, half, content.length));
        return file;
    }

    private void segment(Sent file, byte[] key, int start, byte[] bytes) {
        if (bytes.length > 0) {
            String name = "segments/" + file.id() + "/" + start;
            await(() -> blobs.put(key, name, bytes));
            rows().change(
                            "insert into evidence_segments (file_id, starts_at, length, blob) values (?, ?, ?, ?)",
                            file.id(),
                            start,
                            bytes.length,
                            name);
        }
    }

    /** Lets the job run. */
    public void inspects() {
        Contract.given().post("/demo/jobs/inspection").then().statusCode(200);
    }

    /** Everything kept of a file but the original, opened. */
    public List<byte[]> copies(Sent file) {
        byte[] key = vault.openKey(file.id(), bytes("select file_key from evidence_files where id = ?", file.id()));
        return names("select blob from evidence_copies where file_id = ?", file.id())
                .map(name -> await(() -> blobs.get(key, name)))
                .toList();
    }

    /** Where the bytes of a file lie: as they were sent, and as they were drawn anew. */
    public List<String> places(Sent file) {
        return Stream.of("evidence_segments", "evidence_copies")
                .flatMap(table -> names("select blob from " + table + " where file_id = ?", file.id()))
                .toList();
    }

    /** What is behind them all, also while something else is put in its place. */
    BlobStore store() {
        return ClientProxy.unwrap(store);
    }

    /** Whether there are bytes. */
    public boolean isThere(String place) {
        return await(() -> store.get(place)
                .map(_ -> true)
                .onFailure(BlobMissingException.class)
                .recoverWithItem(false));
    }

    /** As {@code rejected virus}, of the file. */
    public String stands(Sent file) {
        return text("select concat_ws(' ', state, reason) from evidence_files where id = ?", file.id());
    }

    /** As {@code checking}, of its piece. */
    public String pieceStands(Sent file) {
        return text("select concat_ws(' ', state, state_reason) from evidence_pieces where id = ?", file.piece());
    }

    /** The steps that have a result, with it. */
    public String steps(Sent file) {
        return text(
                "select string_agg(step || ' ' || result, ', ' order by at, step) from evidence_file_steps where file_id = ?",
                file.id());
    }

    public TestingRows rows() {
        return new TestingRows(database);
    }

    private String text(String query, UUID id) {
        return names(query, id).findFirst().orElse("");
    }

    private Stream<String> names(String query, UUID id) {
        return TestingValues.of(database, query, id).stream().map(String::valueOf);
    }

    private byte[] bytes(String query, UUID id) {
        return (byte[]) TestingValues.of(database, query, id).getFirst();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
