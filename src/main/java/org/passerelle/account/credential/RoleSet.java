package org.passerelle.account.credential;

import java.util.Set;

/** Which roles one person can hold together: who only reads cannot also act. */
public final class RoleSet {

    private RoleSet() {}

    /** Decides among all roles there are, and the one that stands alone. */
    public static boolean allowed(Set<String> wanted, Set<String> all, String alone) {
        return !wanted.isEmpty() && all.containsAll(wanted) && (!wanted.contains(alone) || wanted.size() == 1);
    }
}
