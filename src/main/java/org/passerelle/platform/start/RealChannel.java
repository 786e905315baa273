package org.passerelle.platform.start;

import java.util.List;
import java.util.Map;

/** A way for messages to leave the machine, and the settings it cannot do without. */
record RealChannel(List<String> settings) {

    /** An adapter of {@code notifications} that reaches real people adds itself here. */
    static final List<RealChannel> OF_THIS_RELEASE = List.of();

    RealChannel {
        settings = List.copyOf(settings);
    }

    boolean configured(Map<String, String> environment) {
        return settings.stream()
                .noneMatch(name -> environment.getOrDefault(name, "").isBlank());
    }
}
