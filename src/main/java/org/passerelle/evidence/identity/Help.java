package org.passerelle.evidence.identity;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A few steps after which a profile is met.
 *
 * @param steps in the order of their codes
 */
public record Help(List<Step> steps, Profile completes) {

    /** The fewest steps first, then the fewest pieces to add, papers before people, the profile, and the codes. */
    static final Comparator<Help> ORDER = Comparator.<Help>comparingInt(
                    help -> help.steps().size())
            .thenComparingInt(Help::added)
            .thenComparingInt(Help::people)
            .thenComparingInt(help -> Profiles.ALL.indexOf(help.completes()))
            .thenComparing(help -> String.join("\n", help.codes()));

    public Help {
        steps = steps.stream().sorted(Comparator.comparing(Step::code)).toList();
    }

    /** What tells it apart from other help. */
    public List<String> codes() {
        return steps.stream().map(Step::code).toList();
    }

    private int added() {
        return count(step -> step instanceof Step.Add || step instanceof Step.Biometrics ? 1 : 0);
    }

    private int people() {
        return count(step -> step instanceof Step.Add add && add.people() || step instanceof Step.Biometrics ? 1 : 0);
    }

    private int count(ToIntFunction<Step> counting) {
        return steps.stream().mapToInt(counting).sum();
    }
}
