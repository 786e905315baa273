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
import org.passerelle.platform.database.ArrayText;

/**
 * One person for each role, each signed in once; two applicants, of whom the first let both helpers in, and whose cases
 * belong to the team of the staff and to another one.
 */
record People(
        MadeUpPerson first,
        MadeUpPerson second,
        UUID organisation,
        PartnerMember stranger,
        UUID team,
        UUID otherTeam,
        Map<Caller, SignedIn> signedIn) {

    private static final String AMONG = " and id = any (cast(? as uuid[]))";
    private static final List<String> SECTIONS = List.of("form", "papers", "messages", "location", "decisions");
    private static final List<String> RIGHTS = List.of("submit", "withdraw", "contacts");

    static People gather(TestingRows rows) {
        MadeUpPerson first = MadeUpPerson.withEverything();
        MadeUpPerson second = MadeUpPerson.withEverything();
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
                signedIn.put(caller, helping(PartnerMember.of(organisation, caller.label()), first));
            }
        }
        PartnerMember stranger = PartnerMember.helper();
        helping(stranger, second);
        rows.change(
                "update helper_grants set given_at = given_at - interval '2 days' where organisation_id = ?",
                organisation);
        People people =
                new People(first, second, organisation, stranger, team(signedIn), team(Map.of(), signedIn), signedIn);
        people.dealsCases(rows);
        return people;
    }

    SignedIn as(Caller caller) {
        SignedIn person = signedIn.get(caller);
        if (person == null) {
            throw new AssertionError("Nobody is signed in as " + caller.label());
        }
        return person;
    }

    @Nullable
    String token(Caller caller) {
        SignedIn person = signedIn.get(caller);
        return person == null ? null : person.accessToken();
    }

    /** Signs everybody in again who was signed out by a call. */
    void revive(TestingRows rows) {
        String sessions = ArrayText.of(signedIn.values().stream()
                .map(person -> person.sessionId().toString())
                .toList());
        rows.change("update sessions set ended_at = null where ended_at is not null" + AMONG, sessions);
        rows.change("update staff_sessions set ended_at = null where ended_at is not null" + AMONG, sessions);
    }

    private void dealsCases(TestingRows rows) {
        gives(first.application(), team, rows);
        gives(second.application(), otherTeam, rows);
    }

    /** Gives a case to a team, past every screen. */
    static void gives(UUID application, UUID team, TestingRows rows) {
        rows.change("update case_files set team_id = ? where application_id = ?", team, application);
    }

    private static SignedIn helping(PartnerMember member, MadeUpPerson person) {
        member.mayUse(person.application(), SECTIONS, SECTIONS, RIGHTS);
        return member.signedIn();
    }

    private static UUID team(Map<Caller, SignedIn> members) {
        return team(members, members);
    }

    /** It takes no cases, so that those of other tests are not given to it. */
    private static UUID team(Map<Caller, SignedIn> members, Map<Caller, SignedIn> signedIn) {
        SignedIn supervisor = signedIn.get(Caller.SUPERVISOR);
        UUID team = UUID.fromString(
                MadeUpPerson.done(supervisor.request().body(Requests.team()).post("/api/v1/casework/teams"))
                        .path("id"));
        members.forEach((caller, member) -> {
            if (caller.worksCases()) {
                MadeUpPerson.done(
                        supervisor.request().put("/api/v1/casework/teams/" + team + "/members/" + member.accountId()));
            }
        });
        return team;
    }
}
