package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.CaseMoved;
import org.passerelle.cases.MoveObserver;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.casework.sample.Share;
import org.passerelle.platform.tasks.NewTask;
import org.passerelle.platform.tasks.StaffTasks;
import org.passerelle.privacy.LookupHash;

/**
 * Has a share of the grants looked at by a supervisor. The grant does not wait: one officer decides, and who cannot foresee
 * which ones are looked at takes care with all.
 */
@ApplicationScoped
class SampleGrants implements MoveObserver {

    private static final Set<MoveKind> GRANTS = EnumSet.of(MoveKind.MIND_TO_GRANT, MoveKind.GRANT);

    private final StaffTasks tasks;
    private final LookupHash hashes;
    private final Share share;

    SampleGrants(
            StaffTasks tasks,
            LookupHash hashes,
            @ConfigProperty(name = "passerelle.casework.grant-check-share") double share) {
        this.tasks = tasks;
        this.hashes = hashes;
        this.share = new Share(share);
    }

    @Override
    public Uni<Void> moved(Mutiny.StatelessSession tx, CaseMoved event) {
        return GRANTS.contains(event.move().kind())
                        && share.picks(hashes.of("grant-check", event.moveId().toString()))
                ? tasks.open(
                        tx,
                        new NewTask(
                                GrantCheck.KIND, event.moveId(), event.view().id(), event.at()))
                : Uni.createFrom().voidItem();
    }
}
