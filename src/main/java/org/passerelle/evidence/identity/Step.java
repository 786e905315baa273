package org.passerelle.evidence.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that can be done for a person's identity; of several, they are done in the order of the types below. */
public sealed interface Step {

    /** What comes of it, with A, F and V to be worked out anew. */
    Identity from(Identity before);

    /** Tells steps apart and puts them in order, such as {@code add:BAPTISM_CERT}. */
    String code();

    /** Waiting until a day. */
    record TimePasses(LocalDate until) implements Step {

        @Override
        public Identity from(Identity before) {
            return before.on(until);
        }

        @Override
        public String code() {
            return "time_passes:" + until;
        }
    }

    /**
     * Adding a piece of a type not yet held, at the highest strength and the validity that confirming can give it.
     *
     * <p>What is written for the occasion is dated the day it is added. A paper's date is not known before it is seen, so it
     * says nothing of time. Whoever vouches and can say who the person is meets them.
     */
    record Add(EvidenceType type) implements Step {

        @Override
        public Identity from(Identity before) {
            Identity after = before.plus(piece(before.today()));
            return vouch() && type.canShow(Shows.PHOTO)
                    ? after.with(before.found().withMeeting(before.today()))
                    : after;
        }

        @Override
        public String code() {
            return "add:" + type.code();
        }

        /** Whether somebody else has to do something for it. */
        public boolean people() {
            return type.kind() != EvidenceType.Kind.PAPER;
        }

        private boolean vouch() {
            return type.category() == Category.VOUCH;
        }

        private HeldPiece piece(LocalDate today) {
            UUID own = UUID.nameUUIDFromBytes(code().getBytes(StandardCharsets.UTF_8));
            @Nullable LocalDate dated = people() ? today : null;
            return new HeldPiece(own, type, own, code(), type.highestStrength(), type.attestable(), dated, dated);
        }
    }

    /** Having a held piece confirmed one level higher. */
    record Attest(HeldPiece piece) implements Step {

        @Override
        public Identity from(Identity before) {
            return before.changed(piece.attested());
        }

        @Override
        public String code() {
            return "attest:" + piece.type().code() + ':' + piece.id();
        }
    }

    /** A review for signs of fraud that finds none unexplained. */
    record FraudReview() implements Step {

        @Override
        public Identity from(Identity before) {
            return before.with(before.found().withReview());
        }

        @Override
        public String code() {
            return "fraud_review";
        }
    }

    /** A face photo that a person compares with a photo on a piece that counts; without one there is nothing to compare. */
    record PhotoMatch() implements Step {

        @Override
        public Identity from(Identity before) {
            boolean comparable = before.counting().stream()
                    .anyMatch(piece -> piece.validity() >= 1 && piece.type().canShow(Shows.PHOTO));
            return comparable ? before.with(before.found().withPhotoMatch()) : before;
        }

        @Override
        public String code() {
            return "photo_match";
        }
    }

    /** Fingerprints and a photo, taken at a visa centre when it is time for them. */
    record Biometrics() implements Step {

        @Override
        public Identity from(Identity before) {
            return before.with(before.found().withBiometrics());
        }

        @Override
        public String code() {
            return "add:" + Steps.BIOMETRICS;
        }
    }
}
