package org.passerelle.cases.household;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.status.CaseFacts;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Decide;
import org.passerelle.cases.status.Decision;
import org.passerelle.cases.status.MoveKind;
import org.passerelle.cases.status.MoveRequest;
import org.passerelle.cases.status.MoveRequest.Wanted;
import org.passerelle.cases.status.Mover;
import org.passerelle.cases.status.Reason;
import org.passerelle.cases.status.Who;

/** Families in memory: people act at random, and the pure rules alone say what becomes of it. */
final class TestingFamilies {

    /** A code with the household it leads to. */
    static final class Code {
        final UUID household;
        final Instant expiresAt;

        @Nullable
        UUID usedBy;

        @Nullable
        Instant endedAt;

        Code(UUID household, Instant expiresAt) {
            this.household = household;
            this.expiresAt = expiresAt;
        }
    }

    final List<TestingPerson> adults = new ArrayList<>();
    final Map<UUID, List<TestingPerson>> households = new HashMap<>();
    final Map<UUID, Integer> everIn = new HashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Random random;
    private Instant now = Instant.parse("2026-11-02T09:00:00Z");
    private long ids;

    TestingFamilies(Random random, int people) {
        this.random = random;
        for (int i = 0; i < people; i++) {
            adults.add(new TestingPerson(next()));
        }
    }

    /** One thing that somebody does; gives what it was. */
    String step() {
        now = now.plus(Duration.ofMinutes(random.nextInt(6 * 60)));
        TestingPerson one = any(adults);
        return switch (random.nextInt(12)) {
            case 0, 1 -> invite(one);
            case 2, 3, 4 -> join(one);
            case 5 -> leave(one);
            case 6 -> remove(one, any(adults));
            case 7 -> submit(one);
            case 8 -> move(one, MoveKind.WITHDRAW, Who.APPLICANT, Reason.OWN_WISH);
            case 9 -> move(one, MoveKind.UNDO_WITHDRAWAL, Who.APPLICANT, Reason.CHANGED_MIND);
            case 10 -> random.nextInt(6) == 0 ? merge(one, any(adults)) : submit(one);
            default -> staffOrFate(one);
        };
    }

    private String staffOrFate(TestingPerson one) {
        return switch (random.nextInt(12)) {
            case 0 -> {
                one.childAlone = true;
                yield "says they are a child alone";
            }
            case 1 -> {
                one.childAlone = false;
                yield "an officer finds otherwise";
            }
            case 2 -> move(one, MoveKind.FIND_NOT_ELIGIBLE, Who.SUPERVISOR, Reason.OTHER);
            case 3 -> move(one, MoveKind.ADMIT, Who.SYSTEM, Reason.WINDOW_ADMITTED);
            case 4 -> move(one, MoveKind.CALL, Who.SYSTEM, Reason.DRAWN);
            case 5 -> move(one, MoveKind.START_CHECKS, Who.CASEWORKER, Reason.CHECKS_STARTED);
            case 6 -> move(one, MoveKind.REFUSE, Who.SUPERVISOR, Reason.SECURITY);
            default -> missDraw(one);
        };
    }

    private String missDraw(TestingPerson one) {
        if (one.place.entered()) {
            Place place = one.place;
            one.place = new Place(one.id, place.enteredAt(), place.enteredFrom(), place.missedDraws() + 1, one.id);
        }
        return "misses a draw";
    }

    private String invite(TestingPerson one) {
        List<UUID> members =
                members(one.household).stream().map(member -> member.id).toList();
        int ever = one.household == null ? 0 : everIn.get(one.household);
        if (Inviting.objection(one.person(), members, ever).isEmpty()) {
            if (one.household == null) {
                enter(one, next());
            }
            codes.add(new Code(one.household, now.plus(FamilyCode.LIFETIME)));
        }
        return "invites";
    }

    private String join(TestingPerson one) {
        if (!codes.isEmpty()) {
            Code code = codes.get(Math.max(0, codes.size() - 1 - random.nextInt(6)));
            if (Joining.decide(facts(one, code)) instanceof Joining.Decision.Joins) {
                code.usedBy = one.id;
                enter(one, code.household);
                share(members(one.household), members(one.household));
            }
        }
        return "joins";
    }

    private Joining.Facts facts(TestingPerson one, Code code) {
        var invitation = new Joining.Invitation(code.household, code.expiresAt, code.usedBy, code.endedAt);
        List<Joining.Person> members =
                members(code.household).stream().map(TestingPerson::person).toList();
        return new Joining.Facts(invitation, one.person(), one.household, members, everIn.get(code.household), now);
    }

    private String leave(TestingPerson one) {
        if (one.household != null) {
            end(one);
        }
        return "leaves";
    }

    private String remove(TestingPerson main, TestingPerson other) {
        List<TestingPerson> members = members(main.household);
        boolean may = !members.isEmpty() && members.getFirst() == main && members.contains(other) && !other.childAlone;
        if (may) {
            end(other);
        }
        return "removes";
    }

    private String submit(TestingPerson one) {
        move(one, MoveKind.SUBMIT, Who.APPLICANT, Reason.SUBMITTED);
        return "submits";
    }

    private String merge(TestingPerson kept, TestingPerson duplicate) {
        if (Merging.objection(kept.side(), duplicate.side()).isEmpty()) {
            kept.inherit(Merging.inherited(kept.place, duplicate.place));
            if (kept.household == null && duplicate.household != null) {
                List<TestingPerson> members = households.get(duplicate.household);
                members.set(members.indexOf(duplicate), kept);
                kept.household = duplicate.household;
                duplicate.household = null;
            }
            if (kept.household != null) {
                share(members(kept.household), members(kept.household));
            }
            move(duplicate, MoveKind.CLOSE, Who.SUPERVISOR, Reason.MERGED);
        }
        return "merges";
    }

    private String move(TestingPerson one, MoveKind kind, Who who, Reason reason) {
        var facts = new CaseFacts(one.position, null, one.undoUntil, null, false, Set.of(), one.childAlone, false);
        var request = new MoveRequest(
                new Wanted.Kind(kind), new Mover(who, next()), new Mover(who, next()), reason, false, now);
        if (Decide.move(facts, request) instanceof Decision.Allowed allowed) {
            one.position = allowed.target();
            one.undoUntil = allowed.undoUntil();
            follow(one, kind);
        }
        return kind.name();
    }

    private void follow(TestingPerson one, MoveKind kind) {
        if (kind == MoveKind.SUBMIT && !one.place.entered()) {
            one.place = new Place(one.id, now, one.id, one.place.missedDraws(), one.place.weightFrom());
            share(companions(one), List.of(one));
        }
        boolean gone = one.state() == CaseState.WITHDRAWN || one.state() == CaseState.CLOSED;
        if (gone && one.household != null) {
            end(one);
        }
    }

    /** Those who had entered while they belonged to a household with this one, and this one. */
    private List<TestingPerson> companions(TestingPerson one) {
        return Stream.of(members(one.household).stream(), one.parted.stream(), Stream.of(one))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The time that this one is to have when they submit; null where there is none, or where the bound is reached. */
    @Nullable
    Instant promised(TestingPerson one) {
        return companions(one).stream()
                .map(companion -> companion.place)
                .filter(Place::entered)
                .min(Comparator.comparing((Place place) -> Objects.requireNonNull(place.enteredAt()))
                        .thenComparing(Place::application))
                .filter(place ->
                        receivers().getOrDefault(place.enteredFrom(), Set.of()).size() < Sharing.MOST_RECEIVERS)
                .map(Place::enteredAt)
                .orElse(null);
    }

    private void share(List<TestingPerson> all, List<TestingPerson> gaining) {
        List<Place> better = Sharing.among(
                all.stream().map(TestingPerson::sharing).toList(),
                gaining.stream().map(TestingPerson::sharing).toList(),
                receivers());
        better.forEach(place -> all.stream()
                .filter(adult -> adult.id.equals(place.application()))
                .forEach(adult -> adult.gain(place)));
    }

    private void enter(TestingPerson one, UUID household) {
        one.household = household;
        one.gainedHere = false;
        households.computeIfAbsent(household, _ -> new ArrayList<>()).add(one);
        everIn.merge(household, 1, Integer::sum);
    }

    private void end(TestingPerson leaver) {
        UUID household = leaver.household;
        List<UUID> members = members(household).stream().map(one -> one.id).toList();
        Departure departure = Departure.of(members, leaver.id);
        members(household).stream().filter(one -> one != leaver).forEach(leaver::partsWith);
        members(household).stream()
                .filter(one -> one == leaver || departure.alone().contains(one.id))
                .toList()
                .forEach(this::forget);
        if (departure.codesEnd()) {
            codes.stream()
                    .filter(code -> code.household.equals(household) && code.endedAt == null)
                    .forEach(code -> code.endedAt = now);
        }
    }

    private void forget(TestingPerson one) {
        households.get(one.household).remove(one);
        one.household = null;
        one.gained |= one.gainedHere;
    }

    List<TestingPerson> members(@Nullable UUID household) {
        return household == null ? List.of() : households.getOrDefault(household, List.of());
    }

    /** Who has the time or the weight of whom. */
    Map<UUID, Set<UUID>> receivers() {
        return receivers(adults);
    }

    /** The same without those who became a part of another case. */
    Map<UUID, Set<UUID>> receiversByThemselves() {
        return receivers(adults.stream()
                .filter(adult -> adult.state() != CaseState.CLOSED)
                .toList());
    }

    private static Map<UUID, Set<UUID>> receivers(List<TestingPerson> of) {
        Map<UUID, Set<UUID>> receivers = new HashMap<>();
        of.forEach(adult -> Stream.of(adult.place.enteredFrom(), adult.place.weightFrom())
                .filter(from -> !from.equals(adult.id))
                .forEach(from ->
                        receivers.computeIfAbsent(from, _ -> new HashSet<>()).add(adult.id)));
        return receivers;
    }

    private UUID next() {
        return new UUID(0, ++ids);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
