package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.privacy.PersonalDataHolder;

/**
 * Erases what was said about an application; a conversation of which nothing is left goes with it. Before the tasks, since
 * those of a conversation that goes on go with it.
 */
@ApplicationScoped
@Priority(110)
class ConversationsHeld implements PersonalDataHolder {

    @Override
    public String holding() {
        return "conversations";
    }

    @Override
    public Uni<Long> erase(Mutiny.StatelessSession tx, UUID application) {
        ForgottenConversations forgotten = new ForgottenConversations(tx);
        return forgotten
                .lock(application)
                .chain(() -> forgotten.lines(application))
                .chain(lines -> forgotten
                        .emptied(application)
                        .chain(forgotten::erase)
                        .chain(() -> forgotten.leave(application))
                        .chain(() -> forgotten.leaveTasks(application))
                        .replaceWith(lines));
    }
}
