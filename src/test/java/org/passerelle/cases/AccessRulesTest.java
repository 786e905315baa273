package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.database.TestingConnection;
import org.passerelle.platform.security.Actor;
import org.passerelle.privacy.TestingTrail;

class AccessRulesTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final CaseSubject OWNED = new CaseSubject(new UUID(0, 3), OWNER, CaseState.DRAFT, Person.ADULT);
    private static final CaseSubject WITHOUT_ACCOUNT =
            new CaseSubject(new UUID(0, 4), null, CaseState.DRAFT, Person.ADULT);
    private static final Actor HELPER = new Actor.Helper(OWNER, new UUID(0, 5), SESSION, false);

    private final TestingConnection connection = new TestingConnection();
    private final AccessRules ownersOnly = rules(new OwnCase());

    @Test
    void applicantsMayDoEverythingOnTheirOwnCase() {
        var owner = new Actor.Applicant(OWNER, SESSION, "en", false);
        for (Section section : Section.values()) {
            for (Right right : Right.values()) {
                assertThat(admits(ownersOnly, owner, OWNED, section, right)).isTrue();
            }
        }
    }

    @Test
    void nobodyElseMayDoAnythingUnlessAnotherGroundAllowsIt() {
        var stranger = new Actor.Applicant(new UUID(0, 9), SESSION, "en", false);
        var staff = new Actor.Staff(OWNER, SESSION, Set.of("caseworker"));
        assertThat(List.of(stranger, HELPER, staff))
                .noneMatch(actor -> admits(ownersOnly, actor, OWNED, Section.FORM, Right.READ));
        assertThat(admits(ownersOnly, stranger, WITHOUT_ACCOUNT, Section.FORM, Right.READ))
                .isFalse();
    }

    @Test
    void oneGroundThatAllowsIsEnough() {
        CaseAccess readersOfTheForm =
                visit -> new Ground.Known(visit.section() == Section.FORM && visit.right() == Right.READ);
        var rules = rules(new OwnCase(), readersOfTheForm);
        assertThat(admits(rules, HELPER, OWNED, Section.FORM, Right.READ)).isTrue();
        assertThat(admits(rules, HELPER, OWNED, Section.FORM, Right.WRITE)).isFalse();
    }

    @Test
    void withoutAnyGroundNothingIsAllowed() {
        var owner = new Actor.Applicant(OWNER, SESSION, "en", false);
        assertThat(admits(rules(), owner, OWNED, Section.FORM, Right.READ)).isFalse();
    }

    @Test
    void whoeverIsLetInAndIsNotTheApplicantIsWrittenDown() {
        CaseAccess everybody = _ -> new Ground.Known(true);
        var owner = new Actor.Applicant(OWNER, SESSION, "en", false);
        assertThat(admits(rules(everybody), owner, OWNED, Section.FORM, Right.READ))
                .isTrue();
        assertThat(connection.changes()).isEmpty();
        assertThat(admits(rules(everybody), HELPER, OWNED, Section.PAPERS, Right.READ))
                .isTrue();
        assertThat(connection.changes())
                .extracting(call -> (Object) call.values().get("action"))
                .containsExactly("papers_read");
    }

    private static AccessRules rules(CaseAccess... grounds) {
        return new AccessRules(List.of(grounds), TestingTrail.trail(), () -> Instant.EPOCH);
    }

    private boolean admits(AccessRules rules, Actor actor, CaseSubject subject, Section section, Right right) {
        return rules.admit(connection, actor, subject, section, right)
                .subscribeAsCompletionStage()
                .join();
    }
}
