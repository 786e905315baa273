package org.passerelle.cases;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.cases.household.Place;
import org.passerelle.cases.household.Sharing;

/** Writes what a household shares, under its lock. */
@ApplicationScoped
class SharePlaces {

    /** Gives these members the best of all members' places, as far as the rules of sharing go. */
    Uni<Void> among(Mutiny.StatelessSession tx, List<Member> all, List<Member> gaining) {
        List<Place> places = all.stream().map(Member::place).toList();
        return new Places(tx)
                .receivers(places)
                .map(receivers -> better(all, gaining, receivers))
                .chain(better -> write(tx, better));
    }

    private static List<Place> better(List<Member> all, List<Member> gaining, Map<UUID, Set<UUID>> receivers) {
        return Sharing.among(
                all.stream().map(Member::adult).toList(),
                gaining.stream().map(Member::adult).toList(),
                receivers);
    }

    private static Uni<Void> write(Mutiny.StatelessSession tx, List<Place> better) {
        return Multi.createFrom()
                .iterable(better)
                .onItem()
                .transformToUniAndConcatenate(place -> write(tx, place))
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Void> write(Mutiny.StatelessSession tx, Place place) {
        var places = new Places(tx);
        return places.improve(place)
                .chain(() -> new HouseholdMembers(tx).gained(place.application()))
                .chain(() -> places.shareWithChildren(place.application()));
    }
}
