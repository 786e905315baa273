package org.passerelle.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Person;
import org.passerelle.platform.security.Actor;

class AccessRulesTest {

    private static final UUID OWNER = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final CaseSubject OWNED = new CaseSubject(new UUID(0, 3), OWNER, CaseState.DRAFT, Person.ADULT);
    private static final CaseSubject WITHOUT_ACCOUNT =
            new CaseSubject(new UUID(0, 4), null, CaseState.DRAFT, Person.ADULT);
    private static final Actor HELPER = new Actor.Helper(OWNER, new UUID(0, 5), SESSION);

    private final AccessRules ownersOnly = new AccessRules(List.of(new OwnCase()));

    @Test
    void applicantsMayDoEverythingOnTheirOwnCase() {
        var owner = new Actor.Applicant(OWNER, SESSION, "en", false);
        for (Section section : Section.values()) {
            for (Right right : Right.values()) {
                assertThat(ownersOnly.allows(owner, OWNED, section, right)).isTrue();
            }
        }
    }

    @Test
    void nobodyElseMayDoAnythingUnlessAnotherGroundAllowsIt() {
        var stranger = new Actor.Applicant(new UUID(0, 9), SESSION, "en", false);
        var staff = new Actor.Staff(OWNER, SESSION, Set.of("caseworker"));
        assertThat(List.of(stranger, HELPER, staff))
                .noneMatch(actor -> ownersOnly.allows(actor, OWNED, Section.FORM, Right.READ));
        assertThat(ownersOnly.allows(stranger, WITHOUT_ACCOUNT, Section.FORM, Right.READ))
                .isFalse();
    }

    @Test
    void oneGroundThatAllowsIsEnough() {
        CaseAccess readersOfTheForm = (_, _, section, right) -> section == Section.FORM && right == Right.READ;
        var rules = new AccessRules(List.of(new OwnCase(), readersOfTheForm));
        assertThat(rules.allows(HELPER, OWNED, Section.FORM, Right.READ)).isTrue();
        assertThat(rules.allows(HELPER, OWNED, Section.FORM, Right.WRITE)).isFalse();
    }

    @Test
    void withoutAnyGroundNothingIsAllowed() {
        var owner = new Actor.Applicant(OWNER, SESSION, "en", false);
        assertThat(new AccessRules(List.of()).allows(owner, OWNED, Section.FORM, Right.READ))
                .isFalse();
    }
}
