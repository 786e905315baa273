package org.passerelle.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.Category;
import org.passerelle.evidence.identity.EvidenceType;

/** Tells whether things can be asked for, and says them in a language. */
@ApplicationScoped
public class WantedThings {

    private static final int MOST = 10;

    private final EvidenceCatalogue catalogue;
    private final WantedTexts texts;

    WantedThings(EvidenceCatalogue catalogue, WantedTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** Whether there are one to ten, each of the catalogue and named once. */
    public boolean canBeAsked(List<WantedThing> things) {
        Set<String> named = new HashSet<>();
        return !things.isEmpty()
                && things.size() <= MOST
                && things.stream().allMatch(thing -> known(thing) && named.add(thing.type() + "/" + thing.category()));
    }

    /** Whether all of them are about being in France, which may be asked of somebody who was not called yet. */
    public boolean onlyPresence(List<WantedThing> things) {
        return things.stream().allMatch(thing -> thing.why() == WhyWanted.PRESENCE_UNCLEAR && aboutPresence(thing));
    }

    /** The list as the person reads it, one line for each, behind what the officer says to all of it. */
    public String say(List<WantedThing> things, @Nullable String message, String language) {
        String lines = things.stream().map(thing -> line(thing, language)).collect(Collectors.joining("\n"));
        return message == null ? lines : message + "\n\n" + lines;
    }

    private String line(WantedThing thing, String language) {
        String line = texts.name(thing.type(), thing.category(), language) + ": " + texts.why(thing.why(), language);
        return thing.words() == null ? line : line + " " + thing.words();
    }

    private boolean known(WantedThing thing) {
        String type = thing.type();
        return type == null
                ? thing.category() != null && category(thing.category())
                : thing.category() == null && catalogue.find(type).isPresent();
    }

    private boolean aboutPresence(WantedThing thing) {
        return thing.type() == null
                ? Category.PRESENCE.code().equals(thing.category())
                : catalogue
                        .find(Objects.requireNonNull(thing.type()))
                        .map(EvidenceType::presence)
                        .isPresent();
    }

    private static boolean category(String code) {
        return Arrays.stream(Category.values())
                .anyMatch(category -> category.code().equals(code));
    }
}
