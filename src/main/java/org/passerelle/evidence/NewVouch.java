package org.passerelle.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.evidence.vouch.Statement;
import org.passerelle.evidence.vouch.VouchKind;

/**
 * A vouch that somebody gives.
 *
 * @param person for whom
 * @param request that they were asked; null where an officer vouches unasked
 */
record NewVouch(
        CaseView person,
        VouchKind kind,
        @Nullable VouchRequest request,
        VouchBody said,
        Statement statement,
        VouchOutcome.Voucher voucher,
        Instant now) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** The day on which it is said, where the people are. */
    LocalDate today() {
        return day(now);
    }

    static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, PARIS);
    }

    /** Who issues it: tells independent issuers apart. */
    String issuer() {
        if (voucher.organisationName() != null) {
            return voucher.organisationName();
        }
        String workplace = statement.voucher().workplace();
        return workplace == null ? statement.voucher().name() : workplace;
    }
}
