package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.account.StaffDirectory;
import org.passerelle.platform.security.Roles;

/** Knows who can be given cases: whoever works here as a caseworker or supervisor. */
@ApplicationScoped
class Colleagues {

    private static final Set<String> ABLE = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR);

    private final StaffDirectory directory;

    Colleagues(StaffDirectory directory) {
        this.directory = directory;
    }

    Uni<Boolean> working(Mutiny.StatelessSession tx, UUID member) {
        return role(tx, member).map(role -> role != null);
    }

    /** As what somebody works cases; null for who does not, or no longer. */
    Uni<@Nullable String> role(Mutiny.StatelessSession tx, UUID member) {
        return directory.among(tx, List.of(member)).map(found -> found.stream()
                .flatMap(one -> one.roles().stream())
                .filter(ABLE::contains)
                .sorted()
                .findFirst()
                .orElse(null));
    }
}
