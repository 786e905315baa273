package org.passerelle.evidence.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What would help a person most: all sets of at most three steps after which a profile of the level is met that the next
 * stage needs, such that no part of a set would do; the first three of them by {@link Help#ORDER}. Of sets that differ only
 * in a day, the earliest is shown. However many pieces there are, so many sets are tried and no more.
 */
public final class WouldHelp {

    /** How many are shown. */
    public static final int SHOWN = 3;

    private static final int MOST_STEPS = 3;

    /** Nobody with fewer than some twenty-five pieces comes near; beyond, what was found so far is shown. */
    static final int MOST_TRIED = 150_000;

    private final List<Step> steps;
    private final int waiting;
    private final List<Profile> wanted;
    private final boolean[] alone;
    private final boolean[][] together;
    private final List<Help> found = new ArrayList<>();
    private int tried;

    private WouldHelp(List<Step> steps, List<Profile> wanted) {
        this.steps = steps;
        this.waiting =
                (int) steps.stream().filter(Step.TimePasses.class::isInstance).count();
        this.wanted = wanted;
        this.alone = new boolean[steps.size()];
        this.together = new boolean[steps.size()][steps.size()];
    }

    /** None where the level of the stage is reached, or where nothing within three steps would do. */
    public static List<Help> of(Identity identity, Collection<EvidenceType> catalogue, Stage stage) {
        List<Profile> wanted = Profiles.suggestedAt(stage.level());
        return identity.firstMet(wanted).isPresent()
                ? List.of()
                : new WouldHelp(Steps.open(identity, catalogue, stage), wanted).from(identity);
    }

    /** Sets of more steps come after all those of fewer, so that there is no need to look for them once three are found. */
    private List<Help> from(Identity identity) {
        for (int size = 1; size <= MOST_STEPS && found.size() < SHOWN; size++) {
            choose(identity, List.of(), waiting, steps.size(), size);
            choose(identity, List.of(), 0, waiting, size);
        }
        return found.stream().sorted(Help.ORDER).limit(SHOWN).toList();
    }

    /** From the steps of these places and those after them; what needs no waiting is tried first. */
    private void choose(Identity reached, List<Integer> chosen, int from, int until, int size) {
        if (chosen.size() == size) {
            tried++;
            reached.firstMet(wanted).ifPresent(profile -> keep(chosen, profile));
            return;
        }
        for (int step = from; step < until && tried < MOST_TRIED; step++) {
            if (worthTrying(chosen, step)) {
                choose(steps.get(step).from(reached), plus(chosen, step), step + 1, steps.size(), size);
            }
        }
    }

    /** Not where a part of it does, and not waiting twice. */
    private boolean worthTrying(List<Integer> chosen, int step) {
        if (alone[step]) {
            return false;
        }
        for (int earlier : chosen) {
            if (together[earlier][step] || waits(earlier) && waits(step)) {
                return false;
            }
        }
        return true;
    }

    private boolean waits(int step) {
        return steps.get(step) instanceof Step.TimePasses;
    }

    private void keep(List<Integer> chosen, Profile profile) {
        switch (chosen.size()) {
            case 1 -> alone[chosen.getFirst()] = true;
            case 2 -> together[chosen.getFirst()][chosen.getLast()] = true;
            default -> {}
        }
        Help help = new Help(chosen.stream().map(steps::get).toList(), profile);
        if (earlierDay(help).isEmpty()) {
            found.add(help);
        }
    }

    /** Days come in their order, so that the earliest was found first. */
    private Optional<Help> earlierDay(Help help) {
        List<String> others = withoutDays(help);
        return others.size() == help.steps().size()
                ? Optional.empty()
                : found.stream()
                        .filter(other -> other.steps().size() == help.steps().size()
                                && withoutDays(other).equals(others))
                        .findAny();
    }

    private static List<String> withoutDays(Help help) {
        return help.steps().stream()
                .filter(step -> !(step instanceof Step.TimePasses))
                .map(Step::code)
                .toList();
    }

    private static List<Integer> plus(List<Integer> chosen, int step) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(step);
        return more;
    }
}
