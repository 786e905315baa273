package org.passerelle.notifications;

/**
 * When the first of some messages arrived: one to another contact stands in for the one it follows, and one that folds
 * others tells of them.
 */
public final class Arrivals {

    private static final String FIRST = """
            with recursive told (id, folded_into, delivered_at) as (
              select m.id, m.folded_into, m.delivered_at from messages m where m.id in (%s)
              union
              select m.id, m.folded_into, m.delivered_at from told cross join lateral (
                select f.id, f.folded_into, f.delivered_at from messages f where f.follows = told.id
                union all
                select f.id, f.folded_into, f.delivered_at from messages f where f.id = told.folded_into) m)
            select min(delivered_at) from told""";

    private Arrivals() {}

    /** The query for that moment, null while none has arrived; {@code messages} is the query for their ids. */
    public static String of(String messages) {
        return FIRST.formatted(messages);
    }
}
