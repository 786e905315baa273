package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.passerelle.PartnerMember;
import org.passerelle.TestingClock;
import org.passerelle.partners.OrganisationWatch;

/** While an organisation may not help, time to act stands still for those it helped, whoever else helps them. */
@QuarkusTest
class DeadlinesWithoutAHelperTest {

    @Inject
    TestingCase cases;

    @Inject
    InstantSource clock;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    @All
    List<OrganisationWatch> watches;

    @Test
    void anOpenDeadlineIsStoppedAndGoesOnWithTheSameDays() throws Throwable {
        TestingDeadlines somebody = TestingDeadlines.waiting(cases, clock).called();
        somebody.network("delivered");
        PartnerMember helper = PartnerMember.helper();
        helper.mayUse(somebody.view().id(), List.of("form"), List.of(), List.of());
        PartnerMember.helper().mayUse(somebody.view().id(), List.of("form"), List.of("form"), List.of());
        assertThat(somebody.state()).isEqualTo("running");
        each((watch, tx) -> watch.suspended(tx, helper.organisationId(), clock.instant()));
        assertThat(somebody.state()).isEqualTo("stopped");
        TestingClock.advance(Duration.ofDays(6));
        TestingClock.toDaytime();
        TestingDeadlines later = somebody.signsInAgain();
        assertThat(later.state()).isEqualTo("stopped");
        each((watch, tx) -> watch.reinstated(tx, helper.organisationId(), clock.instant()));
        assertThat(later.state()).isEqualTo("running");
        assertThat(later.deadlines().getInt("items[-1].daysLeft")).isGreaterThanOrEqualTo(26);
    }

    private void each(BiFunction<OrganisationWatch, Mutiny.StatelessSession, Uni<Void>> event) throws Throwable {
        for (OrganisationWatch watch : watches) {
            VertxContextSupport.subscribeAndAwait(
                    () -> sessions.withStatelessTransaction(tx -> event.apply(watch, tx)));
        }
    }
}
