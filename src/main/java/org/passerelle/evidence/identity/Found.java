package org.passerelle.evidence.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people found about somebody's identity.
 *
 * @param duplicateOpen whether this may be somebody who has applied already, and nobody has decided
 * @param reviewed whether somebody looked for signs of fraud and found none unexplained
 * @param ukviChecked whether UKVI's own check found nothing
 * @param challengePassed whether the person, whose phone is known, answered a challenge on their own data
 * @param photoMatched whether a person compared the face photo and found the same face
 * @param metByVoucher the latest day on which somebody who vouches met the person; null for never
 * @param officerMet whether a trained officer met the person
 * @param biometrics whether fingerprints and photo were taken
 * @param issuerMatched whether they matched the record of an issuer
 * @param signatures how many officers signed all three words that reasonable certainty needs
 */
public record Found(
        boolean duplicateOpen,
        boolean reviewed,
        boolean ukviChecked,
        boolean challengePassed,
        boolean photoMatched,
        @Nullable LocalDate metByVoucher,
        boolean officerMet,
        boolean biometrics,
        boolean issuerMatched,
        int signatures) {

    /** For how many days it counts that a voucher met the person. */
    public static final int MEETING_DAYS = 90;

    /** Nothing yet. */
    public static final Found NOTHING = new Found(false, false, false, false, false, null, false, false, false, 0);

    private static final int ISSUERS_RECORD = 4;
    private static final int IN_PERSON = 3;
    private static final int FACE = 2;
    private static final int CHECKED = 3;
    private static final int REVIEWED = 2;

    /** F, 0–3. */
    int fraud() {
        if (duplicateOpen) {
            return 0;
        }
        if (!reviewed && !biometrics) {
            return 1;
        }
        return ukviChecked ? CHECKED : REVIEWED;
    }

    /** V, 0–4. */
    int verification(LocalDate today) {
        if (issuerMatched) {
            return ISSUERS_RECORD;
        }
        if (officerMet || biometrics) {
            return IN_PERSON;
        }
        if (photoMatched || metLately(today)) {
            return FACE;
        }
        return challengePassed ? 1 : 0;
    }

    private boolean metLately(LocalDate today) {
        return metByVoucher != null && !metByVoucher.plusDays(MEETING_DAYS).isBefore(today);
    }

    Found withReview() {
        return new Found(
                duplicateOpen,
                true,
                ukviChecked,
                challengePassed,
                photoMatched,
                metByVoucher,
                officerMet,
                biometrics,
                issuerMatched,
                signatures);
    }

    Found withPhotoMatch() {
        return new Found(
                duplicateOpen,
                reviewed,
                ukviChecked,
                challengePassed,
                true,
                metByVoucher,
                officerMet,
                biometrics,
                issuerMatched,
                signatures);
    }

    Found withMeeting(LocalDate day) {
        return new Found(
                duplicateOpen,
                reviewed,
                ukviChecked,
                challengePassed,
                photoMatched,
                day,
                officerMet,
                biometrics,
                issuerMatched,
                signatures);
    }

    Found withBiometrics() {
        return new Found(
                duplicateOpen,
                reviewed,
                ukviChecked,
                challengePassed,
                photoMatched,
                metByVoucher,
                officerMet,
                true,
                issuerMatched,
                signatures);
    }
}
