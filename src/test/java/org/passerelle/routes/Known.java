package org.passerelle.routes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the ids in paths stand for. A parameter is known by the path up to it. */
final class Known {

    private final Map<String, Map<Caller, String>> own = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    /** One thing that everybody tries as their own, and one of somebody else. */
    void know(String parameter, Object mine, Object theirs) {
        Map<Caller, String> all = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            all.put(caller, mine.toString());
        }
        own.put(parameter, all);
        others.put(parameter, theirs.toString());
    }

    /** Something that is nobody's, or of which there is one. */
    void know(String parameter, Object one) {
        know(parameter, one, one);
    }

    /** The other thing belongs to another team or to a colleague alone, so that staff try it too. */
    void knowOfSome(String parameter, Object ours, Object theirs) {
        know(parameter, ours, theirs);
        elsewhere.add(parameter);
    }

    /** What this caller tries as their own. */
    void knowOf(Caller caller, String parameter, Object mine) {
        Map<Caller, String> all = own.get(parameter);
        if (all == null) {
            throw new AssertionError("Know first what others try as " + parameter);
        }
        all.put(caller, mine.toString());
    }

    /** Whether there is one that is not for all staff. */
    boolean ofSome(String parameter) {
        return elsewhere.contains(parameter);
    }

    String id(String parameter, Caller caller, Which which) {
        Map<Caller, String> mine = own.get(parameter);
        if (mine == null) {
            throw new AssertionError("Say in " + Subjects.class.getSimpleName() + " what " + parameter + " stands for");
        }
        return switch (which) {
            case OWN -> mine.get(caller);
            case OTHERS -> others.get(parameter);
            case UNKNOWN -> UUID.randomUUID().toString();
        };
    }
}
