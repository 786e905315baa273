package org.passerelle.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;

/** Features stand in one order; each may use those before it and none after. */
public record FeatureOrder(String base, List<String> features) {

    /** The design's order. */
    public static final FeatureOrder OF_PASSERELLE = new FeatureOrder(
            "org.passerelle",
            List.of(
                    "platform",
                    "privacy",
                    "notifications",
                    "account",
                    "partners",
                    "cases",
                    "drafts",
                    "assistance",
                    "evidence",
                    "casework",
                    "places",
                    "draws",
                    "forecast",
                    "figures",
                    "trials",
                    "guidance",
                    "feedback",
                    "web"));

    public FeatureOrder {
        features = List.copyOf(features);
    }

    /** Every class belongs to a feature of the list and looks at earlier ones only. */
    public ArchRule rule() {
        return ArchRuleDefinition.classes().that().resideInAPackage(base + "..").should(lookBack());
    }

    private ArchCondition<JavaClass> lookBack() {
        return new ArchCondition<>("belong to a feature and look only at features before it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (placeOf(type) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " belongs to no feature"));
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(FeatureOrder.this::looksAhead)
                        .forEach(ahead -> events.add(SimpleConditionEvent.violated(type, ahead.getDescription())));
            }
        };
    }

    private boolean looksAhead(Dependency dependency) {
        return placeOf(dependency.getTargetClass()) > placeOf(dependency.getOriginClass());
    }

    /** The place in the list, -1 for whatever is not one of the features. */
    private int placeOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(base + '.')) {
            return -1;
        }
        return features.indexOf(name.substring(base.length() + 1).split("\\.")[0]);
    }
}
