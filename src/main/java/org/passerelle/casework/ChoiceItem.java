package org.passerelle.casework;

import java.util.List;
import java.util.Locale;
import org.passerelle.cases.status.CaseState;
import org.passerelle.cases.status.Choice;
import org.passerelle.cases.status.Reason;

/** A move that the reader may make now; {@code secondPerson} says whether a colleague has to confirm it. */
record ChoiceItem(String kind, CaseState to, List<String> reasons, boolean secondPerson) {

    static ChoiceItem of(Choice choice) {
        return new ChoiceItem(
                choice.kind().name().toLowerCase(Locale.ROOT),
                choice.to(),
                choice.reasons().stream().sorted().map(Reason::code).toList(),
                choice.secondPerson());
    }

    static List<ChoiceItem> of(List<Choice> choices) {
        return choices.stream().map(ChoiceItem::of).toList();
    }
}
