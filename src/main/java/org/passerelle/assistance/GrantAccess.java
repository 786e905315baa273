package org.passerelle.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.passerelle.cases.CaseAccess;
import org.passerelle.cases.Ground;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.Visit;
import org.passerelle.platform.database.SqlCall;
import org.passerelle.platform.security.Actor;

/**
 * A helper may do what a grant in force gives them, and not a moment longer. Where the case stands is seen with any
 * grant. Who wants to change something holds the grant until their transaction ends, so that it cannot end under them.
 */
@ApplicationScoped
class GrantAccess implements CaseAccess {

    private static final String IN_FORCE = "select g.id from helper_grants g where " + InForce.OF_HELPER;
    private static final String READS = IN_FORCE + " and :section = any (g.reads)";
    private static final String WRITES = IN_FORCE + " and :section = any (g.writes) for share of g";
    private static final String MAY = IN_FORCE + " and :right = any (g.rights) for share of g";

    @Override
    public Ground of(Visit visit) {
        return visit.actor() instanceof Actor.Helper helper ? asked(visit, helper) : Ground.none();
    }

    private static Ground asked(Visit visit, Actor.Helper helper) {
        return switch (visit.right()) {
            case READ ->
                visit.section() == Section.STATE
                        ? asked(IN_FORCE, visit, helper, Map.of())
                        : asked(READS, visit, helper, Map.of("section", code(visit.section())));
            case WRITE -> asked(WRITES, visit, helper, Map.of("section", code(visit.section())));
            case SUBMIT, WITHDRAW, CONTACTS -> asked(MAY, visit, helper, Map.of("right", code(visit.right())));
        };
    }

    private static Ground asked(String sql, Visit visit, Actor.Helper helper, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("application", visit.subject().id());
        values.put("member", helper.memberId());
        values.put("organisation", helper.organisationId());
        values.put("now", visit.now().atOffset(ZoneOffset.UTC));
        return new Ground.Asked(new SqlCall(sql, values));
    }

    private static String code(Section section) {
        return section.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Right right) {
        return right.name().toLowerCase(Locale.ROOT);
    }
}
