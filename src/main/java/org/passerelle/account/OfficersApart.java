package org.passerelle.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.security.Actor;

/**
 * Tells whether two members of staff who act in one matter are two people, as far as can be known: not one account, not
 * one name, no device that both have used, and no session that was opened only to confirm.
 */
@ApplicationScoped
public class OfficersApart {

    private static final String SHARED = """
            select count(*) > 0 from staff_sessions one join staff_sessions other on other.device = one.device
            where one.staff_id = :one and other.staff_id = :other""";

    /** A device from before, or a session from before: whoever comes with neither may have opened it just now. */
    private static final String KNOWN = """
            select count(*) > 0 from staff_sessions mine join staff_sessions earlier
              on earlier.staff_id = mine.staff_id and (earlier.id = mine.id or earlier.device = mine.device)
            where mine.id = :session and mine.staff_id = :other and earlier.created_at < :before""";

    private static final String NAMES = "select id, name from staff where id = :one or id = :other";

    private final StaffSecrets secrets;

    OfficersApart(StaffSecrets secrets) {
        this.secrets = secrets;
    }

    /** Why two may be one person. */
    public enum Doubt {
        SAME_ACCOUNT,
        SAME_NAME,
        SHARED_DEVICE,
        DEVICE_UNKNOWN
    }

    /**
     * The first doubt; empty where there is none.
     *
     * @param first who acted first, and {@code since} when
     * @param second who acts now
     */
    public Uni<Optional<Doubt>> doubt(Mutiny.StatelessSession tx, UUID first, Instant since, Actor.Staff second) {
        if (first.equals(second.staffId())) {
            return Uni.createFrom().item(Optional.of(Doubt.SAME_ACCOUNT));
        }
        return sameName(tx, first, second.staffId())
                .chain(same -> same
                        ? Uni.createFrom().item(Optional.of(Doubt.SAME_NAME))
                        : byDevice(tx, first, since, second));
    }

    private static Uni<Optional<Doubt>> byDevice(
            Mutiny.StatelessSession tx, UUID first, Instant since, Actor.Staff second) {
        return tx.createNativeQuery(SHARED, Boolean.class)
                .setParameter("one", first)
                .setParameter("other", second.staffId())
                .getSingleResult()
                .chain(shared -> shared
                        ? Uni.createFrom().item(Optional.of(Doubt.SHARED_DEVICE))
                        : known(tx, since, second)
                                .map(known -> known ? Optional.empty() : Optional.of(Doubt.DEVICE_UNKNOWN)));
    }

    private static Uni<Boolean> known(Mutiny.StatelessSession tx, Instant since, Actor.Staff second) {
        return tx.createNativeQuery(KNOWN, Boolean.class)
                .setParameter("session", second.sessionId())
                .setParameter("other", second.staffId())
                .setParameter("before", since)
                .getSingleResult();
    }

    private Uni<Boolean> sameName(Mutiny.StatelessSession tx, UUID one, UUID other) {
        return tx.createNativeQuery(NAMES, Tuple.class)
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList()
                .map(rows -> rows.stream().map(this::name).distinct().count() < rows.size());
    }

    /** However it is typed: capitals, accents, spaces and hyphens make no other person. */
    private String name(Tuple row) {
        String typed = secrets.open(row.get(0, UUID.class), "name", row.get(1, byte[].class));
        return Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
