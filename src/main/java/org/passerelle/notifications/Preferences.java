package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.ArrayText;

/** Keeps how people want to be written to; each call is part of the caller's transaction. */
@ApplicationScoped
public class Preferences {

    private static final String OF = """
            select array_to_string(languages, ','), digest, quiet from message_preferences where account_id = :account""";
    private static final String KEEP = """
            insert into message_preferences (account_id, languages, digest, quiet)
            values (:account, cast(cast(:languages as text) as text[]), :digest, :quiet)
            on conflict (account_id) do update
            set languages = excluded.languages, digest = excluded.digest, quiet = excluded.quiet""";

    private static final String END_DIGEST = """
            insert into message_preferences (account_id, digest) values (:account, false)
            on conflict (account_id) do update set digest = false""";

    /** What is known, or the defaults. */
    public Uni<Preference> of(Mutiny.StatelessSession tx, UUID account) {
        return tx.createNativeQuery(OF, Tuple.class)
                .setParameter("account", account)
                .getSingleResultOrNull()
                .map(Preferences::preference);
    }

    /** Keeps it in place of what was known. */
    public Uni<Void> keep(Mutiny.StatelessSession tx, UUID account, Preference preference) {
        return tx.createNativeQuery(KEEP)
                .setParameter("account", account)
                .setParameter("languages", ArrayText.of(preference.languages()))
                .setParameter("digest", preference.digest())
                .setParameter("quiet", preference.quiet())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the weekly message and leaves the rest as it is. */
    public Uni<Void> endDigest(Mutiny.StatelessSession tx, UUID account) {
        return tx.createNativeQuery(END_DIGEST)
                .setParameter("account", account)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Preference preference(@Nullable Tuple row) {
        return row == null
                ? Preference.DEFAULT
                : new Preference(
                        languages(row.get(0, String.class)), row.get(1, Boolean.class), row.get(2, Boolean.class));
    }

    private static List<String> languages(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
