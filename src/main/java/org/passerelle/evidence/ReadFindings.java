package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.PageQuery;

/** Reads what officers found of somebody, as far as it stands, for staff who were let in. */
@ApplicationScoped
public class ReadFindings {

    private final FindingDesk desk;

    ReadFindings(FindingDesk desk) {
        this.desk = desk;
    }

    /** The oldest first. */
    public Uni<Page<FoundByStaff>> of(Mutiny.StatelessSession tx, UUID application, PageQuery query) {
        return new Findings(tx).of(application).map(all -> page(all, query));
    }

    private Page<FoundByStaff> page(List<Findings.Finding> all, PageQuery query) {
        List<Findings.Finding> rows = all.stream()
                .filter(finding -> query.after() == null
                        || finding.id().toString().compareTo(query.after().toString()) > 0)
                .limit(query.rows())
                .toList();
        return Page.of(rows, query, Findings.Finding::id, desk::open);
    }
}
