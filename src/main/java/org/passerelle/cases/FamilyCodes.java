package org.passerelle.cases;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.cases.household.FamilyCode;
import org.passerelle.platform.Chance;
import org.passerelle.privacy.LookupHash;

/** Draws family codes and finds them by a keyed hash: the code itself is stored nowhere. */
@ApplicationScoped
class FamilyCodes {

    private static final String PURPOSE = "family-code";

    private final Chance chance;
    private final LookupHash hash;

    FamilyCodes(Chance chance, LookupHash hash) {
        this.chance = chance;
        this.hash = hash;
    }

    FamilyCode draw() {
        return new FamilyCode(chance.below(FamilyCode.NUMBERS));
    }

    byte[] hash(FamilyCode code) {
        return hash.of(PURPOSE, code.text());
    }
}
