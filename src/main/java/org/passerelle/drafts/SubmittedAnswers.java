package org.passerelle.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.http.PageQuery;

/** What was submitted for a case, and what was corrected since, for whoever has let the reader in. */
@ApplicationScoped
public class SubmittedAnswers {

    private static final PageQuery NEWEST = new PageQuery(99, null);

    private final SealSubmission seal;
    private final AnswerVault vault;

    SubmittedAnswers(SealSubmission seal, AnswerVault vault) {
        this.seal = seal;
        this.vault = vault;
    }

    /**
     * The answers of one form as they stand in the latest sealed snapshot.
     *
     * @param sealed the snapshot as canonical JSON
     * @param sha256 over its bytes
     */
    public record Submitted(
            UUID application, Instant submittedAt, String sha256, String sealed, List<Corrected> corrections) {}

    /** A correction that was proposed or filed; the times are null before that happened. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Corrected(
            UUID id,
            String key,
            JsonNode value,
            String by,
            Instant at,
            String state,
            @Nullable Instant filedAt,
            @Nullable Instant settledAt) {}

    /** The case itself first, then its later form; each with its newest hundred corrections. */
    public Uni<List<Submitted>> of(Mutiny.StatelessSession tx, UUID application) {
        return new Submissions(tx).latestOfCase(application).chain(found -> Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(each -> submitted(tx, each))
                .collect()
                .asList());
    }

    private Uni<Submitted> submitted(Mutiny.StatelessSession tx, Submissions.OfCase found) {
        UUID application = found.application();
        Submissions.Sealed latest = found.sealed();
        return new Corrections(tx)
                .list(application, NEWEST)
                .map(rows -> new Submitted(
                        application,
                        latest.receipt().submittedAt(),
                        latest.receipt().sha256(),
                        seal.open(latest),
                        rows.stream().map(row -> corrected(application, row)).toList()));
    }

    private Corrected corrected(UUID application, Corrections.Row row) {
        return new Corrected(
                row.id(),
                row.key(),
                AnswerJson.write(vault.value(application, row.key(), row.value(), row.sealed())),
                row.author(),
                row.at(),
                row.state().code(),
                row.filedAt(),
                row.settledAt());
    }
}
