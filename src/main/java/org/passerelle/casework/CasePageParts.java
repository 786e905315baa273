package org.passerelle.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseDeadline;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.status.Offer;
import org.passerelle.cases.status.Who;
import org.passerelle.casework.caseload.Stuck;
import org.passerelle.evidence.EvidenceSummary;

/** The parts of a case's page, gathered one after the other in one transaction. */
final class CasePageParts {

    private final CaseView view;
    private final Set<Who> reader;
    private @Nullable CaseFile file;
    private List<String> stuck = List.of();
    private List<CaseDeadline> deadlines = List.of();
    private List<CaseSurroundings.Relative> family = List.of();
    private List<CaseSurroundings.Helper> helpers = List.of();
    private List<CaseSurroundings.Moved> moves = List.of();
    private List<TaskBody> tasks = List.of();
    private List<CaseNoteBody> notes = List.of();
    private EvidenceSummary evidence = new EvidenceSummary(Map.of(), null, false, false);

    CasePageParts(CaseView view, Set<Who> reader) {
        this.view = view;
        this.reader = reader;
    }

    void file(@Nullable CaseFile found) {
        file = found;
    }

    void stuck(List<Stuck> found) {
        stuck = found.stream().map(Stuck::code).toList();
    }

    void deadlines(List<CaseDeadline> found) {
        deadlines = found;
    }

    void family(List<CaseSurroundings.Relative> found) {
        family = found;
    }

    void helpers(List<CaseSurroundings.Helper> found) {
        helpers = found;
    }

    void moves(List<CaseSurroundings.Moved> found) {
        moves = found;
    }

    void tasks(List<TaskBody> found) {
        tasks = found;
    }

    void notes(List<CaseNoteBody> found) {
        notes = found;
    }

    void evidence(EvidenceSummary found) {
        evidence = found;
    }

    CasePage page() {
        CaseFile worked = Objects.requireNonNull(file, "A submitted case has a file");
        return new CasePage(
                view.id(),
                view.reference(),
                view.state(),
                view.paused(),
                view.caseVersion(),
                view.form(),
                view.person().name().toLowerCase(Locale.ROOT),
                view.childAloneSince() != null,
                view.submittedAt(),
                view.undoUntil(),
                worked.since(),
                CaseFileBody.of(worked),
                stuck,
                deadlines,
                family,
                helpers,
                moves,
                tasks,
                notes,
                evidence,
                next());
    }

    private List<CasePage.Next> next() {
        return Offer.of(view.state(), view.childAloneSince() != null, reader).stream()
                .map(CasePage.Next::of)
                .toList();
    }
}
