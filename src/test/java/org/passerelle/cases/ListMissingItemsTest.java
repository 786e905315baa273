package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.MissingItems.MissingItem;

@QuarkusTest
class ListMissingItemsTest {

    private static final UUID CASE = new UUID(0, 1);
    private static final MissingItem ANSWER = new MissingItem("person.familyName", "person", "required");
    private static final MissingItem PHOTO = new MissingItem("photo", "papers", "required");

    @Inject
    TestingTransactions transactions;

    @Test
    void nothingIsMissingWhenNoFeatureKnowsOfAnything() {
        assertThat(missing(List.of())).isEmpty();
    }

    @Test
    void whatEachFeatureMissesIsGatheredInTurn() {
        MissingItems answers = (_, _) -> Uni.createFrom().item(List.of(ANSWER));
        MissingItems papers = (_, _) -> Uni.createFrom().item(List.of(PHOTO));
        assertThat(missing(List.of(answers, papers))).containsExactly(ANSWER, PHOTO);
    }

    private List<MissingItem> missing(List<MissingItems> sources) {
        return transactions.run(tx -> new ListMissingItems(sources).of(tx, CASE));
    }
}
