package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.evidence.LocationFixes.AtPlace;
import org.passerelle.evidence.LocationFixes.Fix;
import org.passerelle.evidence.location.Oddity;
import org.passerelle.evidence.location.Travel;

/** Finds what is odd about a fix beside others: those of the same case, and those of other cases at the very same place. */
@ApplicationScoped
class CompareFix {

    private static final Duration LOOKS_BACK = Duration.ofDays(1);
    private static final int MANY = 5;

    private final LocationSecrets secrets;

    CompareFix(LocationSecrets secrets) {
        this.secrets = secrets;
    }

    /** What is odd; the earlier fixes that are odd with it are marked, too, and no longer enough alone. */
    Uni<Set<Oddity>> oddities(Mutiny.StatelessSession tx, Fix fix) {
        Set<Oddity> odd = EnumSet.noneOf(Oddity.class);
        return tooFast(tx, fix)
                .invoke(fast -> note(odd, fast, Oddity.TOO_FAST))
                .chain(() -> samePlace(tx, fix))
                .invoke(same -> note(odd, same, Oddity.SAME_PLACE))
                .replaceWith(odd);
    }

    private static void note(Set<Oddity> odd, boolean found, Oddity oddity) {
        if (found) {
            odd.add(oddity);
        }
    }

    private Uni<Boolean> tooFast(Mutiny.StatelessSession tx, Fix fix) {
        return fix.judgement().placed() ? faster(tx, fix) : Uni.createFrom().item(false);
    }

    private Uni<Boolean> faster(Mutiny.StatelessSession tx, Fix fix) {
        return new LocationFixes(tx)
                .latestPlaced(fix.application())
                .map(before -> before != null
                        && new Travel(
                                        secrets.open(before.id(), before.coordinates(), before.at()),
                                        secrets.open(fix.id(), fix.coordinates(), fix.at()))
                                .impossible());
    }

    private Uni<Boolean> samePlace(Mutiny.StatelessSession tx, Fix fix) {
        byte[] place = fix.place();
        if (place == null) {
            return Uni.createFrom().item(false);
        }
        LocationFixes fixes = new LocationFixes(tx);
        return fixes.lock(place)
                .chain(() -> fixes.atPlace(place, fix.at().minus(LOOKS_BACK)))
                .chain(others -> many(fix, others)
                        ? mark(tx, others).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** Cases and devices are told apart each for itself: five cases on one shared phone are no sign of anything. */
    private static boolean many(Fix fix, List<AtPlace> others) {
        List<AtPlace> all = new ArrayList<>(others);
        all.add(new AtPlace(fix.id(), fix.application(), fix.device()));
        long cases = all.stream().map(AtPlace::application).distinct().count();
        long devices = all.stream()
                .map(one -> HexFormat.of().formatHex(one.device()))
                .distinct()
                .count();
        return cases >= MANY && devices >= MANY;
    }

    private static Uni<Void> mark(Mutiny.StatelessSession tx, List<AtPlace> others) {
        List<UUID> ids = others.stream().map(AtPlace::id).toList();
        return new LocationFixes(tx).addOddity(ids, Oddity.SAME_PLACE).chain(() -> new PresenceSigns(tx).doubt(ids));
    }
}
