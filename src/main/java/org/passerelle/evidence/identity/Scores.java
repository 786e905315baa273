package org.passerelle.evidence.identity;

/**
 * What is known of the person, besides their pieces.
 *
 * @param activity A: that the identity existed over time, 0–3
 * @param fraud F: that nothing speaks against it, 0–3
 * @param verification V: that it belongs to this person, 0–4
 */
public record Scores(int activity, int fraud, int verification) {

    boolean reach(Scores needed) {
        return activity >= needed.activity && fraud >= needed.fraud && verification >= needed.verification;
    }
}
