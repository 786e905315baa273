package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseReference;
import org.passerelle.platform.Chance;

@QuarkusTest
class IssueReferenceTest {

    private static final long FIRST = 37L * 1_000_003;
    private static final long NEVER_ISSUED = FIRST + 36;
    private static final long SECOND = FIRST + 1;

    @Inject
    TestingTransactions transactions;

    @Test
    void aNumberOnceIssuedIsNeverIssuedAgain() {
        assertThat(issue(FIRST)).isEqualTo(new CaseReference(FIRST).text());
        assertThat(issue(FIRST, NEVER_ISSUED, FIRST, SECOND)).isEqualTo(new CaseReference(SECOND).text());
    }

    private String issue(long... draws) {
        var references =
                new IssueReference(new LoadedChance(LongStream.of(draws).iterator()));
        return transactions.run(tx -> references.issue(new Applications(tx)));
    }

    /** Draws what a test tells it to. */
    private static final class LoadedChance extends Chance {

        private final PrimitiveIterator.OfLong draws;

        LoadedChance(PrimitiveIterator.OfLong draws) {
            this.draws = draws;
        }

        @Override
        public long below(long bound) {
            return draws.nextLong();
        }
    }
}
