package org.passerelle.drafts.form;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What becomes of the answers to one question when a newer version, or a later form, takes them over. */
public sealed interface MappingRule {

    /** The question is asked under the same key. */
    record Same() implements MappingRule {}

    /** The question has another key; for a question of a group its path, inside the group that takes its place. */
    record Renamed(String to) implements MappingRule {
        public Renamed {
            requireNonNull(to);
        }
    }

    /** One question has become several: the chosen codes of another answer say which of them this answers. */
    record Split(String by, Map<String, String> to) implements MappingRule {
        public Split {
            requireNonNull(by);
            to = unchanging(to);
        }

        private static SequencedMap<String, String> unchanging(Map<String, String> targets) {
            return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(targets));
        }
    }

    /** Nobody is asked any more; what was answered is kept and shown. */
    record Dropped() implements MappingRule {}
}
