package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.cases.CaseView;
import org.passerelle.cases.Right;
import org.passerelle.cases.Section;
import org.passerelle.cases.status.CaseState;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.evidence.vouch.VouchKind;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.security.Actor;

/** Lets people in who add and change pieces, and holds against the catalogue what they tell. */
@ApplicationScoped
class PieceDesk {

    /** What somebody writes down for the person, who uploads it; worth nothing before somebody is called back. */
    private static final Set<String> ON_PAPER = Set.of(VouchKind.PROFESSIONAL.type(), VouchKind.ORGANISATION.type());

    private static final String FACE_PHOTO = "SELFIE_LIVE";

    private final EvidenceDoor door;
    private final EvidenceCatalogue catalogue;
    private final ToldCheck check;

    PieceDesk(EvidenceDoor door, EvidenceCatalogue catalogue, ToldCheck check) {
        this.door = door;
        this.catalogue = catalogue;
        this.check = check;
    }

    /** Papers belong to the case itself, not to its later form. */
    Uni<Optional<CaseView>> admit(Mutiny.StatelessSession tx, Actor actor, UUID application, Right right) {
        return door.admit(tx, actor, application, Section.PAPERS, right)
                .map(found -> found.filter(view -> view.supplementTo() == null));
    }

    /** Whether something can be added or changed where the case stands. */
    boolean open(CaseView view) {
        return !view.state().isFinal() && view.state() != CaseState.WITHDRAWN;
    }

    Optional<EvidenceType> type(String code) {
        return catalogue.find(code);
    }

    /** What is wrong with a piece of a type that there is; empty for nothing. */
    Optional<ProblemType> problem(EvidenceType type, PieceDetails details, @Nullable PersonalStatement statement) {
        if (!addedHere(type)) {
            return Optional.of(ProblemType.EVIDENCE_TYPE_NOT_HERE);
        }
        boolean tells = type.kind() == EvidenceType.Kind.STATEMENT;
        if (tells == (statement == null)) {
            return Optional.of(ProblemType.STATEMENT_INVALID);
        }
        return statement == null
                ? check.problem(type, details)
                : check.problem(type, details).or(() -> check.problem(statement));
    }

    /**
     * Signs and what happens with the person there come about elsewhere, and vouches too but for those on paper; a face
     * photo is taken by the person.
     */
    static boolean addedHere(EvidenceType type) {
        return switch (type.kind()) {
            case PAPER, STATEMENT -> true;
            case LIVE -> type.code().equals(FACE_PHOTO);
            case VOUCH -> ON_PAPER.contains(type.code());
            case SIGN -> false;
        };
    }
}
