package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** A later feature that renews something with YES, and has trouble where a test wants it to. */
@ApplicationScoped
class TestingCommand implements TextCommand {

    private final Set<UUID> renewing = ConcurrentHashMap.newKeySet();
    private final Set<UUID> troubled = ConcurrentHashMap.newKeySet();

    void renewsFor(UUID account) {
        renewing.add(account);
    }

    void failsFor(UUID account) {
        troubled.add(account);
    }

    @Override
    public String keyword() {
        return "YES";
    }

    @Override
    public Uni<TextAnswer> answer(Mutiny.StatelessSession tx, Asked asked) {
        if (troubled.contains(asked.person())) {
            return tx.createNativeQuery("select 1 / 0", Integer.class)
                    .getSingleResult()
                    .replaceWith(new TextAnswer.Told());
        }
        return Uni.createFrom()
                .item(
                        renewing.contains(asked.person())
                                ? new TextAnswer.Reply(Notice.HELPER_GIVEN, Map.of("date", "2027-02-18"), null)
                                : new TextAnswer.Pass());
    }
}
