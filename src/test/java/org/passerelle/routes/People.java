package org.passerelle.routes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.StaffMember;
import org.passerelle.TestingRows;

/** One person for each role, each signed in once; two applicants, of whom the first let both helpers in. */
record People(MadeUpPerson first, MadeUpPerson second, UUID organisation, Map<Caller, SignedIn> signedIn) {

    private static final List<String> SECTIONS = List.of("form", "papers", "messages", "location", "decisions");
    private static final List<String> RIGHTS = List.of("submit", "withdraw", "contacts");

    static People gather() {
        MadeUpPerson first = MadeUpPerson.withEverything();
        UUID organisation = PartnerMember.organisation();
        Map<Caller, SignedIn> signedIn = new EnumMap<>(Caller.class);
        signedIn.put(Caller.APPLICANT, first.signedIn());
        signedIn.put(
                Caller.LIMITED_APPLICANT,
                SignedIn.from(first.phone().signsInWith(first.phone().newCode(), Map.of())));
        for (Caller caller : Caller.values()) {
            if (caller.staff()) {
                signedIn.put(caller, StaffMember.withRoles(caller.label()).signedIn());
            } else if (caller.watched()) {
                signedIn.put(caller, member(organisation, caller, first));
            }
        }
        return new People(first, MadeUpPerson.withEverything(), organisation, signedIn);
    }

    @Nullable
    String token(Caller caller) {
        SignedIn person = signedIn.get(caller);
        return person == null ? null : person.accessToken();
    }

    /** Signs everybody in again who was signed out by a call. */
    void revive(TestingRows rows) {
        for (SignedIn person : signedIn.values()) {
            rows.change("update sessions set ended_at = null where id = ?", person.sessionId());
            rows.change("update staff_sessions set ended_at = null where id = ?", person.sessionId());
        }
    }

    private static SignedIn member(UUID organisation, Caller caller, MadeUpPerson helped) {
        PartnerMember member = PartnerMember.of(organisation, caller.label());
        member.mayUse(helped.application(), SECTIONS, SECTIONS, RIGHTS);
        return member.signedIn();
    }
}
