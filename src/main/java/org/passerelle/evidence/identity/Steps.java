package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The steps that are open to a person, in the order in which they are done. */
final class Steps {

    static final String BIOMETRICS = "BIOMETRICS_VAC";

    /** Further away than this is no help. */
    static final int HORIZON_MONTHS = 12;

    /** A set of three steps that is shown among the first three cannot reach beyond the fifth of several alike. */
    private static final int ALIKE = 5;

    private static final Set<EvidenceType.Kind> NOT_ADDED = Set.of(EvidenceType.Kind.LIVE, EvidenceType.Kind.SIGN);

    private Steps() {}

    static List<Step> open(Identity identity, Collection<EvidenceType> catalogue, Stage stage) {
        List<Step> steps = new ArrayList<>();
        days(identity).map(Step.TimePasses::new).forEach(steps::add);
        steps.addAll(additions(identity, catalogue));
        identity.pieces().stream()
                .filter(piece -> piece.validity() < piece.type().attestable())
                .map(Step.Attest::new)
                .forEach(steps::add);
        steps.add(new Step.FraudReview());
        steps.add(new Step.PhotoMatch());
        if (stage == Stage.TRAVEL && known(catalogue, BIOMETRICS)) {
            steps.add(new Step.Biometrics());
        }
        return steps;
    }

    private static boolean known(Collection<EvidenceType> catalogue, String code) {
        return catalogue.stream().anyMatch(type -> type.code().equals(code));
    }

    /** What makes no difference between two types that are added. */
    private record Effect(
            boolean people,
            boolean vouch,
            int strength,
            int validity,
            boolean photo,
            boolean activity,
            boolean record) {

        private static Effect of(EvidenceType type) {
            return new Effect(
                    type.kind() != EvidenceType.Kind.PAPER,
                    type.category() == Category.VOUCH,
                    type.highestStrength(),
                    type.attestable(),
                    type.canShow(Shows.PHOTO),
                    type.canShow(Shows.ACTIVITY),
                    Activity.record(type));
        }
    }

    private static List<Step> additions(Identity identity, Collection<EvidenceType> catalogue) {
        Map<Effect, Integer> alike = new HashMap<>();
        List<Step> additions = new ArrayList<>();
        for (EvidenceType type : sorted(identity, catalogue)) {
            if (alike.merge(Effect.of(type), 1, Integer::sum) <= ALIKE) {
                additions.add(new Step.Add(type));
            }
        }
        return additions;
    }

    private static List<EvidenceType> sorted(Identity identity, Collection<EvidenceType> catalogue) {
        return catalogue.stream()
                .filter(type -> !NOT_ADDED.contains(type.kind()) && !identity.holds(type))
                .sorted(Comparator.comparing(EvidenceType::code))
                .toList();
    }

    /** The days to come on which more may count because of time alone, the earliest first. */
    private static Stream<LocalDate> days(Identity identity) {
        LocalDate horizon = identity.today().plusMonths(HORIZON_MONTHS);
        return identity.pieces().stream()
                .filter(piece -> piece.type().canShow(Shows.ACTIVITY))
                .flatMap(Steps::days)
                .filter(day -> day.isAfter(identity.today()) && !day.isAfter(horizon))
                .distinct()
                .sorted();
    }

    private static Stream<LocalDate> days(HeldPiece piece) {
        LocalDate from = piece.from() == null ? piece.to() : piece.from();
        return from == null
                ? Stream.empty()
                : IntStream.of(
                                Activity.SHORT_MONTHS,
                                Activity.SEVERAL_ISSUERS_MONTHS,
                                Activity.MIDDLE_MONTHS,
                                Activity.RECORD_MONTHS,
                                Activity.LONG_MONTHS)
                        .mapToObj(from::plusMonths);
    }
}
