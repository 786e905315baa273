package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.MissingItems.MissingItem;

/** What other features learn of the answers a case still lacks. */
@QuarkusTest
class DraftMissingItemsTest {

    @Inject
    DraftMissingItems items;

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void answersThatLackOrAreWrongAreTold() throws Throwable {
        TestingPhoneApp phone = TestingPhoneApp.ofSomebodyNew();
        phone.saves("household.adults", "dozens");
        assertThat(missing(UUID.fromString(phone.application())))
                .contains(
                        new MissingItem("person.givenNames", "person", "required"),
                        new MissingItem("household.adults", "household", "option_unknown"));
    }

    @Test
    void nothingLacksInAnUnknownCase() throws Throwable {
        assertThat(missing(UUID.randomUUID())).isEmpty();
    }

    private List<MissingItem> missing(UUID id) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> sessions.withStatelessTransaction(tx -> items.missing(tx, id)));
    }
}
