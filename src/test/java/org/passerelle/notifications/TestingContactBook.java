package org.passerelle.notifications;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** Knows one account, and those it is told of, and is asked first. */
@ApplicationScoped
@Priority(1)
class TestingContactBook implements ContactBook {

    static final String NUMBER = "+447700900299";
    private static final UUID KNOWN = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final Map<UUID, List<Contact>> known = new ConcurrentHashMap<>();

    /** Somebody with these numbers, the preferred one first; gives their account. */
    UUID somebody(String... numbers) {
        return somebody(Arrays.stream(numbers).map(Contact.Phone::new).toArray(Contact[]::new));
    }

    /** Somebody with these contacts, the preferred one first; gives their account. */
    UUID somebody(Contact... contacts) {
        UUID account = UUID.randomUUID();
        known.put(account, List.of(contacts));
        return account;
    }

    @Override
    public Uni<List<Contact>> contactsOf(Mutiny.StatelessSession tx, UUID accountId) {
        return Uni.createFrom()
                .item(
                        accountId.equals(KNOWN)
                                ? List.of(new Contact.Phone(NUMBER))
                                : known.getOrDefault(accountId, List.of()));
    }
}
