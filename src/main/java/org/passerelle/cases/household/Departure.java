package org.passerelle.cases.household;

import java.util.List;
import java.util.UUID;

/**
 * What happens to a household when one adult goes: the others stay as they are, and the earliest who joined among them
 * is the main applicant. A household of one dissolves.
 *
 * @param codesEnd whether the open codes end, because who made them has gone or nobody is left to join
 * @param alone who is left alone and so in no household any longer; empty unless it dissolves
 */
public record Departure(boolean codesEnd, List<UUID> alone) {

    public Departure {
        alone = List.copyOf(alone);
    }

    /** Decides by the members in the order in which they joined. */
    public static Departure of(List<UUID> members, UUID leaver) {
        List<UUID> left =
                members.stream().filter(member -> !member.equals(leaver)).toList();
        boolean dissolves = left.size() <= 1;
        return new Departure(dissolves || members.getFirst().equals(leaver), dissolves ? left : List.of());
    }
}
