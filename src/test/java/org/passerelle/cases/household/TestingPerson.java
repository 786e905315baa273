package org.passerelle.cases.household;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.cases.status.Position;

/** One person in memory with their case. */
final class TestingPerson {

    final UUID id;
    Position position = Position.at(CaseState.DRAFT);
    Place place;

    @Nullable
    Instant undoUntil;

    boolean childAlone;
    boolean gained;
    boolean gainedHere;

    @Nullable
    UUID household;

    /** Who had entered when they parted. */
    final Set<TestingPerson> parted = new LinkedHashSet<>();

    TestingPerson(UUID id) {
        this.id = id;
        this.place = Place.own(id, null, 0);
    }

    CaseState state() {
        return position.state();
    }

    Joining.Person person() {
        return new Joining.Person(id, state(), true, childAlone);
    }

    Merging.Side side() {
        return new Merging.Side(id, id, "form", state(), Person.ADULT, childAlone, false);
    }

    Sharing.Adult sharing() {
        return new Sharing.Adult(place, !gained);
    }

    void gain(Place better) {
        place = better;
        gainedHere = true;
        gained |= household == null;
    }

    void partsWith(TestingPerson other) {
        Stream.of(this, other).filter(one -> one.place.entered()).forEach(one -> (one == this ? other : this)
                .parted.add(one));
    }

    /** Takes over what is better of a case that is merged into this one. */
    void inherit(Place other) {
        Instant mine = place.enteredAt();
        Instant theirs = other.enteredAt();
        boolean earlier = theirs != null && (mine == null || theirs.isBefore(mine));
        boolean heavier = other.missedDraws() > place.missedDraws();
        place = new Place(
                id,
                earlier ? theirs : mine,
                earlier ? other.enteredFrom() : place.enteredFrom(),
                heavier ? other.missedDraws() : place.missedDraws(),
                heavier ? other.weightFrom() : place.weightFrom());
    }
}
