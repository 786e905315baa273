package org.passerelle.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads why somebody has no paper, for staff who were let in. */
@ApplicationScoped
public class WhyNoPaper {

    private final StatementVault vault;

    WhyNoPaper(StatementVault vault) {
        this.vault = vault;
    }

    /**
     * What the person, or a helper, told last.
     *
     * @param reasons codes such as {@code left_at_home}; none before anything was told
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Told(
            List<String> reasons,
            @Nullable String words,
            @Nullable Instant toldAt,
            @Nullable String toldAs) {

        static final Told NOTHING = new Told(List.of(), null, null, null);

        public Told {
            reasons = List.copyOf(reasons);
        }
    }

    public Uni<Told> of(Mutiny.StatelessSession tx, UUID application) {
        return new NoPaper(tx)
                .find(application)
                .map(found -> found.map(told -> told(application, told)).orElse(Told.NOTHING));
    }

    private Told told(UUID application, NoPaper.Told told) {
        byte[] sealedWords = told.words();
        String words = sealedWords == null ? null : vault.openNoPaper(application, sealedWords);
        return new Told(told.reasons(), words, told.at(), told.as());
    }
}
