package org.passerelle.drafts.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mappings one after the other from an older version to the one in use. */
public record Route(List<FormMapping> steps) {

    public Route {
        steps = List.copyOf(steps);
    }

    /** True when there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** This way and another one behind it. */
    public Route then(Route further) {
        return new Route(Stream.concat(steps.stream(), further.steps.stream()).toList());
    }

    /** Where an answer to the first version belongs in the last, given the codes of the last one's answers. */
    public List<AnswerKey> homes(AnswerKey key, Function<String, Set<String>> codes) {
        List<AnswerKey> homes = List.of(key);
        for (int step = 0; step < steps.size(); step++) {
            FormMapping mapping = steps.get(step);
            int now = step;
            homes = homes.stream()
                    .flatMap(home -> mapping.homes(home, by -> codesOf(by, now, codes)).stream())
                    .distinct()
                    .toList();
        }
        return homes;
    }

    /** True when somewhere on the way the question becomes several. */
    public boolean splits(AnswerKey key) {
        return key instanceof AnswerKey.Plain(String question) && splits(question);
    }

    private boolean splits(String question) {
        Optional<String> now = Optional.of(question);
        for (FormMapping step : steps) {
            if (now.filter(step::splits).isPresent()) {
                return true;
            }
            now = now.flatMap(step::moved);
        }
        return false;
    }

    /** The codes of an answer that may itself have moved since. */
    private Set<String> codesOf(String question, int step, Function<String, Set<String>> codes) {
        Stream<String> path = Stream.of(question);
        for (FormMapping later : steps.subList(step, steps.size())) {
            path = path.flatMap(key -> later.moved(key).stream());
        }
        return path.findFirst().map(codes).orElseGet(Set::of);
    }
}
