package org.passerelle.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.passerelle.cases.CaseAccess;
import org.passerelle.cases.Ground;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.Visit;
import org.passerelle.platform.database.SqlCall;
import org.passerelle.platform.security.Actor;
import org.passerelle.platform.security.Roles;

/**
 * Staff who work cases see those of their teams, those of no team, and those that they opened for a reason; auditors read
 * all. Children alone are seen by whoever is trained for them, and nobody else reads what those children write. Nobody
 * types answers, submits, withdraws or changes contacts for a person: that is theirs, or their helper's.
 */
@ApplicationScoped
class StaffAccess implements CaseAccess {

    private static final Set<String> WORKING = Set.of(Roles.CASEWORKER, Roles.SUPERVISOR, Roles.SAFEGUARDING);

    private static final String SUBMITTED =
            "select f.application_id from case_files f where f.application_id = :application";

    private static final String WORKED = """
            select f.application_id from case_files f join applications a on a.id = f.application_id
            where f.application_id = :application
              and (cast(:anybodys as boolean) or cast(:trained as boolean) or a.child_alone_since is null)
              and
            """ + CaseSight.WITHIN;

    @Override
    public Ground of(Visit visit) {
        if (!(visit.actor() instanceof Actor.Staff staff)) {
            return Ground.none();
        }
        if (staff.roles().contains(Roles.AUDITOR) && visit.right() == Right.READ) {
            return new Ground.Asked(
                    new SqlCall(SUBMITTED, Map.of("application", visit.subject().id())));
        }
        return worksCases(staff) && forStaff(visit) || specialised(staff, visit.section(), visit.right())
                ? new Ground.Asked(new SqlCall(WORKED, values(visit, staff)))
                : Ground.none();
    }

    /** Whether somebody sees the cases of no team, and may open those of other teams for a reason. */
    static boolean worksCases(Actor.Staff staff) {
        return !Collections.disjoint(staff.roles(), WORKING);
    }

    /** Specialists look at papers, and at nothing else of a case. */
    private static boolean specialised(Actor.Staff staff, Section section, Right right) {
        return staff.roles().contains(Roles.SPECIALIST) && section == Section.PAPERS && right == Right.READ;
    }

    /** Whether somebody may see this section of other teams' cases once they have said why. */
    static boolean mayAsk(Actor.Staff staff, Section section) {
        return worksCases(staff) || specialised(staff, section, Right.READ);
    }

    private static boolean forStaff(Visit visit) {
        return switch (visit.right()) {
            case READ -> true;
            case WRITE ->
                switch (visit.section()) {
                    case STATE, DECISIONS, MESSAGES -> true;
                    case FORM, PAPERS, LOCATION -> false;
                };
            case SUBMIT, WITHDRAW, CONTACTS -> false;
        };
    }

    private static Map<String, Object> values(Visit visit, Actor.Staff staff) {
        Map<String, Object> values = new CaseSight(staff, visit.now()).values();
        values.put("application", visit.subject().id());
        values.put("anybodys", visit.section() != Section.MESSAGES);
        return values;
    }
}
