package org.passerelle.evidence.identity;

/** The strength and the validity, 0–4 each, that a profile asks of one piece. */
public record Grade(int strength, int validity) {

    boolean metBy(HeldPiece piece) {
        return piece.strength() >= strength && piece.validity() >= validity;
    }

    @Override
    public String toString() {
        return strength + "/" + validity;
    }
}
