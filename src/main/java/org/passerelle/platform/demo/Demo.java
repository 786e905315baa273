package org.passerelle.platform.demo;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this is a demonstration: made-up people, messages on a page, a clock that can be moved. */
@ApplicationScoped
public class Demo {

    private final boolean on;

    Demo(@ConfigProperty(name = "passerelle.demo") boolean on) {
        this.on = on;
    }

    /** True in demonstration mode. */
    public boolean on() {
        return on;
    }

    /** Skips what only a demonstration does. */
    @ApplicationScoped
    public static class Off implements Scheduled.SkipPredicate {

        private final Demo demo;

        Off(Demo demo) {
            this.demo = demo;
        }

        @Override
        public boolean test(ScheduledExecution execution) {
            return !demo.on();
        }
    }
}
