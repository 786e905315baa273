package org.passerelle.notifications.keyword;

import java.util.Arrays;

/** Whether one word is another with at most one mistake: a letter wrong, missing, too many, or two changed about. */
final class Near {

    private Near() {}

    static boolean within(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        int at = Arrays.mismatch(a, b);
        if (at < 0) {
            return true;
        }
        return a.length == b.length
                ? rest(a, at + 1, b, at + 1) || swapped(a, b, at)
                : a.length > b.length ? rest(a, at + 1, b, at) : rest(a, at, b, at + 1);
    }

    private static boolean swapped(int[] a, int[] b, int at) {
        return at + 1 < a.length && a[at] == b[at + 1] && a[at + 1] == b[at] && rest(a, at + 2, b, at + 2);
    }

    private static boolean rest(int[] a, int fromA, int[] b, int fromB) {
        return Arrays.equals(a, fromA, a.length, b, fromB, b.length);
    }
}
