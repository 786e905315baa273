package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.ListTimeline.Timeline;
import org.passerelle.cases.status.CaseState;
import org.passerelle.platform.http.PageQuery;
import org.passerelle.platform.security.Actor;

@QuarkusTest
class ListTimelineTest {

    @Inject
    ListTimeline listTimeline;

    @Inject
    TestingCase testing;

    private final UUID account = UUID.randomUUID();

    @Test
    void everyMoveIsListedTheNewestLastPageByPage() throws Throwable {
        var id = testing.inChecks(account).id();
        var first = entries(account, id, new PageQuery(2, null));
        assertThat(first.entries())
                .extracting(CaseMoves.Entry::to)
                .containsExactly(CaseState.SUBMITTED, CaseState.WAITING, CaseState.CALLED);
        var second =
                entries(account, id, new PageQuery(2, first.entries().get(1).id()));
        assertThat(second.entries())
                .extracting(CaseMoves.Entry::to)
                .containsExactly(CaseState.CALLED, CaseState.CHECKS);
        assertThat(second.entries()).allSatisfy(entry -> assertThat(entry.at()).isEqualTo(TestingCase.NOW));
    }

    @Test
    void aDraftThatNeverMovedHasAnEmptyTimeline() throws Throwable {
        assertThat(entries(account, testing.draft(account).id(), new PageQuery(20, null))
                        .entries())
                .isEmpty();
    }

    @Test
    void anotherPersonsCaseIsAsUnknownAsOneThatDoesNotExist() throws Throwable {
        var id = testing.submitted(account).id();
        assertThat(timeline(UUID.randomUUID(), id, null)).isEqualTo(new Timeline.Unknown());
        assertThat(timeline(account, UUID.randomUUID(), null)).isEqualTo(new Timeline.Unknown());
    }

    private Timeline.Found entries(UUID reader, UUID id, PageQuery query) throws Throwable {
        return (Timeline.Found) timeline(reader, id, query);
    }

    private Timeline timeline(UUID reader, UUID id, @Nullable PageQuery query) throws Throwable {
        var actor = new Actor.Applicant(reader, UUID.randomUUID(), "en", false);
        var asked = query == null ? new PageQuery(20, null) : query;
        return VertxContextSupport.subscribeAndAwait(() -> listTimeline.of(actor, id, asked));
    }
}
