package org.passerelle.notifications.twilio;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.passerelle.platform.http.FailureTrace;
import org.passerelle.platform.jobs.Job;

/** Takes the bodies of texts away from Twilio, where Twilio is set up. */
@ApplicationScoped
class TwilioRedactionJob implements Job {

    private static final Logger LOG = Logger.getLogger(TwilioRedactionJob.class);

    private final TwilioSettings settings;
    private final RedactDue redactDue;

    TwilioRedactionJob(TwilioSettings settings, RedactDue redactDue) {
        this.settings = settings;
        this.redactDue = redactDue;
    }

    @Override
    public String name() {
        return "twilio-redaction";
    }

    @Override
    public Uni<Void> run() {
        return settings.complete() ? redactDue.redact() : Uni.createFrom().voidItem();
    }

    /** What is left comes with the next round. */
    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> round() {
        return run().onFailure()
                .invoke(failure -> LOG.warnf("The redaction stopped: %s", FailureTrace.summary(failure)))
                .onFailure()
                .recoverWithNull();
    }
}
