package org.passerelle.evidence.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What would help most, by trying all sets of at most three actions. */
final class NaiveHelp {

    /** One action, as words: what is done and to what. */
    private sealed interface Action {
        String code();
    }

    private record Wait(LocalDate until) implements Action {
        @Override
        public String code() {
            return "time_passes:" + until;
        }
    }

    private record New(EvidenceType type) implements Action {
        @Override
        public String code() {
            return "add:" + type.code();
        }
    }

    private record Confirm(HeldPiece piece) implements Action {
        @Override
        public String code() {
            return "attest:" + piece.type().code() + ":" + piece.id();
        }
    }

    private record Official(String code) implements Action {}

    private record Answer(Set<Action> actions, String profile) {

        List<String> codes() {
            return actions.stream().map(Action::code).sorted().toList();
        }

        int added() {
            return (int) actions.stream()
                    .filter(action -> action.code().startsWith("add:"))
                    .count();
        }

        int people() {
            return (int) actions.stream().filter(NaiveHelp::needsPeople).count();
        }
    }

    private final Identity identity;
    private final String enough;

    private NaiveHelp(Identity identity, Stage stage) {
        this.identity = identity;
        this.enough = switch (stage) {
            case CHECKS -> "LMHV";
            case DECISION -> "MHV";
            case TRAVEL -> "HV";
        };
    }

    /** Each set as the codes of its actions and the profile it completes. */
    static List<String> of(Identity identity, List<EvidenceType> catalogue, Stage stage) {
        NaiveHelp naive = new NaiveHelp(identity, stage);
        return naive.profileAfter(Set.of()) != null ? List.of() : naive.first(actions(identity, catalogue, stage));
    }

    private List<String> first(List<Action> actions) {
        List<Answer> enoughOnes = new ArrayList<>();
        for (Set<Action> set : sets(actions)) {
            String profile = profileAfter(set);
            if (profile != null) {
                enoughOnes.add(new Answer(set, profile));
            }
        }
        List<Answer> least = enoughOnes.stream()
                .filter(one -> enoughOnes.stream()
                        .noneMatch(other -> other != one && one.actions().containsAll(other.actions())))
                .toList();
        return least.stream()
                .filter(one -> least.stream().noneMatch(other -> sooner(other, one)))
                .sorted(Comparator.<Answer>comparingInt(one -> one.actions().size())
                        .thenComparingInt(Answer::added)
                        .thenComparingInt(Answer::people)
                        .thenComparingInt(
                                one -> List.copyOf(NaiveProfiles.ROWS.keySet()).indexOf(one.profile()))
                        .thenComparing(one -> String.join("\n", one.codes())))
                .limit(3)
                .map(one -> one.codes() + " " + one.profile())
                .toList();
    }

    private static boolean sooner(Answer other, Answer one) {
        LocalDate theirs = day(other);
        LocalDate ours = day(one);
        return theirs != null
                && ours != null
                && theirs.isBefore(ours)
                && rest(other).equals(rest(one));
    }

    private static LocalDate day(Answer answer) {
        return answer.actions().stream()
                .filter(Wait.class::isInstance)
                .map(action -> ((Wait) action).until())
                .findAny()
                .orElse(null);
    }

    private static Set<Action> rest(Answer answer) {
        Set<Action> rest = new HashSet<>(answer.actions());
        rest.removeIf(Wait.class::isInstance);
        return rest;
    }

    private static List<Action> actions(Identity identity, List<EvidenceType> catalogue, Stage stage) {
        List<Action> actions = new ArrayList<>();
        days(identity).forEach(day -> actions.add(new Wait(day)));
        for (EvidenceType type : catalogue) {
            boolean held = identity.pieces().stream()
                    .anyMatch(piece -> piece.type().code().equals(type.code()));
            String kind = type.kind().name();
            if (!held && !kind.equals("LIVE") && !kind.equals("SIGN")) {
                actions.add(new New(type));
            }
            if (stage == Stage.TRAVEL && type.code().equals("BIOMETRICS_VAC")) {
                actions.add(new Official("add:BIOMETRICS_VAC"));
            }
        }
        for (HeldPiece piece : identity.pieces()) {
            if (piece.validity() + 1 <= piece.type().attestable()) {
                actions.add(new Confirm(piece));
            }
        }
        actions.add(new Official("fraud_review"));
        actions.add(new Official("photo_match"));
        return actions;
    }

    /** Every day within a year on which some dated piece becomes as old as a rule asks. */
    private static Set<LocalDate> days(Identity identity) {
        Set<LocalDate> days = new TreeSet<>();
        for (HeldPiece piece : identity.pieces()) {
            LocalDate from = piece.from() != null ? piece.from() : piece.to();
            for (int months : new int[] {3, 6, 12, 24, 36}) {
                if (from != null
                        && piece.type().shows().contains(Shows.ACTIVITY)
                        && from.plusMonths(months).isAfter(identity.today())
                        && !from.plusMonths(months).isAfter(identity.today().plusYears(1))) {
                    days.add(from.plusMonths(months));
                }
            }
        }
        return days;
    }

    /** At most one day is waited for. */
    private static List<Set<Action>> sets(List<Action> actions) {
        Set<Set<Action>> sets = new HashSet<>();
        for (Action one : actions) {
            for (Action two : actions) {
                for (Action three : actions) {
                    Set<Action> set = new HashSet<>(List.of(one, two));
                    set.add(three);
                    if (set.stream().filter(Wait.class::isInstance).count() < 2) {
                        sets.add(set);
                    }
                }
            }
        }
        return List.copyOf(sets);
    }

    private static boolean needsPeople(Action action) {
        return action instanceof New made && made.type().kind() != EvidenceType.Kind.PAPER
                || action.code().equals("add:BIOMETRICS_VAC");
    }

    /** The first profile that is met then and is high enough; null for none. */
    private String profileAfter(Set<Action> actions) {
        return NaiveIdentity.met(after(actions)).stream()
                .filter(code -> enough.indexOf(code.charAt(0)) >= 0 && !code.equals("H2C"))
                .findFirst()
                .orElse(null);
    }

    private Identity after(Set<Action> actions) {
        LocalDate today = identity.today();
        for (Action action : actions) {
            today = action instanceof Wait wait ? wait.until() : today;
        }
        List<HeldPiece> pieces = new ArrayList<>();
        for (HeldPiece piece : identity.pieces()) {
            pieces.add(actions.contains(new Confirm(piece)) ? confirmed(piece) : piece);
        }
        LocalDate met = identity.found().metByVoucher();
        for (Action action : actions) {
            if (action instanceof New made) {
                pieces.add(made(made, today));
                boolean sees = made.type().code().startsWith("VOUCH_")
                        && made.type().shows().contains(Shows.PHOTO);
                met = sees ? today : met;
            }
        }
        return new Identity(today, pieces, found(actions, met, photo(pieces, today)));
    }

    private boolean photo(List<HeldPiece> pieces, LocalDate today) {
        return NaiveIdentity.counting(new Identity(today, pieces, Found.NOTHING)).stream()
                .anyMatch(piece -> piece.validity() > 0 && piece.type().shows().contains(Shows.PHOTO));
    }

    private Found found(Set<Action> actions, LocalDate met, boolean photo) {
        Found before = identity.found();
        return new Found(
                before.duplicateOpen(),
                before.reviewed() || actions.contains(new Official("fraud_review")),
                before.ukviChecked(),
                before.challengePassed(),
                before.photoMatched() || photo && actions.contains(new Official("photo_match")),
                met,
                before.officerMet(),
                before.biometrics() || actions.contains(new Official("add:BIOMETRICS_VAC")),
                before.issuerMatched(),
                before.signatures());
    }

    private static HeldPiece made(New made, LocalDate today) {
        EvidenceType type = made.type();
        int strength = type.strength();
        for (EvidenceType.Raise raise : type.raises()) {
            strength = Math.max(strength, raise.strength());
        }
        LocalDate dated = type.kind() == EvidenceType.Kind.PAPER ? null : today;
        UUID own = UUID.randomUUID();
        return new HeldPiece(own, type, own, own.toString(), strength, type.attestable(), dated, dated);
    }

    private static HeldPiece confirmed(HeldPiece piece) {
        int strength = piece.strength();
        for (EvidenceType.Raise raise : piece.type().raises()) {
            if ((piece.validity() + 1 >= 2 || piece.type().attestable() == 1)
                    && raise.condition().contains("confirms")) {
                strength = Math.max(strength, raise.strength());
            }
        }
        return new HeldPiece(
                piece.id(),
                piece.type(),
                piece.issuingEvent(),
                piece.issuer(),
                strength,
                piece.validity() + 1,
                piece.from(),
                piece.to());
    }
}
