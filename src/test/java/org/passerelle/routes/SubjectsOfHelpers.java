package org.passerelle.routes;

import static org.passerelle.routes.MadeUpPerson.done;

import java.util.Map;
import java.util.UUID;
import org.passerelle.PartnerMember;
import org.passerelle.SignedIn;
import org.passerelle.TestingRows;

/** What helpers work with: their organisation, whom they signed up, the days on which they meet people, vouchers. */
record SubjectsOfHelpers(Known known, People people, TestingRows rows) {

    private static final String ASSISTANCE = "/api/v1/assistance/";
    private static final String PARTNER = "/api/v1/partners/{id}";

    void tell() {
        organisations();
        SignedIn stranger = people.stranger().signedIn();
        known.know(ASSISTANCE + "applications/{id}", signedUp(people.as(Caller.HELPER)), signedUp(stranger));
        Caller.helpers()
                .forEach(helper -> known.knowOf(helper, ASSISTANCE + "applications/{id}", signedUp(people.as(helper))));
        known.know(ASSISTANCE + "check-ins/days/{id}", day(people.as(Caller.HELPER)), day(stranger));
        known.know(ASSISTANCE + "invitations/{code}", invitation(), "ZZZZ-99");
        known.know(
                ASSISTANCE + "vouchers/{id}",
                voucher(people.as(Caller.LEAD), people.first()),
                voucher(stranger, people.second()));
        vouches(stranger);
    }

    /** Each their own. */
    private void vouches(SignedIn stranger) {
        String parameter = ASSISTANCE + "vouches/{vouch}";
        known.know(parameter, vouch(people.as(Caller.HELPER), people.first()), vouch(stranger, people.second()));
        known.knowOf(Caller.LEAD, parameter, vouch(people.as(Caller.LEAD), people.first()));
    }

    static UUID vouch(SignedIn officer, MadeUpPerson person) {
        return UUID.fromString(done(officer.request()
                        .body(VouchRequests.given(person.application()))
                        .post(ASSISTANCE + "vouches"))
                .path("id"));
    }

    /** What UKVI does to an organisation is done to one of which nobody else here is a member. */
    private void organisations() {
        UUID strangers = people.stranger().organisationId();
        known.know(PARTNER, people.organisation(), strangers);
        known.know(
                PARTNER + "/members/{member}",
                PartnerMember.of(people.organisation(), "helper").memberId(),
                people.stranger().memberId());
        UUID third = PartnerMember.organisation();
        PartnerMember.of(third, "lead");
        UUID member = PartnerMember.of(third, "lead").memberId();
        for (Caller caller : Caller.values()) {
            if (caller.staff()) {
                known.knowOf(caller, PARTNER, third);
                known.knowOf(caller, PARTNER + "/members/{member}", member);
            }
        }
    }

    private UUID signedUp(SignedIn helper) {
        return UUID.fromString(done(helper.request().body(Requests.signUp()).post(ASSISTANCE + "applications"))
                .path("application"));
    }

    private static UUID day(SignedIn helper) {
        return UUID.fromString(done(helper.request().body(Requests.day()).post(ASSISTANCE + "check-ins/days"))
                .path("id"));
    }

    private String invitation() {
        return done(people.as(Caller.HELPER)
                        .request()
                        .body(Requests.askedHelp())
                        .post(ASSISTANCE + "invitations"))
                .path("code");
    }

    /** One that needs a colleague, as soon as somebody has helped for a day. */
    private UUID voucher(SignedIn helper, MadeUpPerson person) {
        rows.change(
                "update helper_grants set given_at = given_at - interval '2 days' where application_id = ?",
                person.application());
        UUID id = UUID.fromString(done(helper.request()
                        .body(Map.of("application", person.application(), "present", true))
                        .post(ASSISTANCE + "vouchers"))
                .path("id"));
        rows.change("update vouchers set needs_colleague = true where id = ?", id);
        return id;
    }
}
