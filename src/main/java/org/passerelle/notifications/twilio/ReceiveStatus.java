package org.passerelle.notifications.twilio;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.Receipt;
import org.passerelle.notifications.Receipts;
import org.passerelle.platform.Uuids;

/** Takes Twilio's report of how far a text got. */
@ApplicationScoped
class ReceiveStatus {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final TakeCall takeCall;
    private final Receipts receipts;
    private final ProviderBodies bodies;
    private final TwilioMetrics metrics;

    ReceiveStatus(TakeCall takeCall, Receipts receipts, ProviderBodies bodies, TwilioMetrics metrics) {
        this.takeCall = takeCall;
        this.receipts = receipts;
        this.bodies = bodies;
        this.metrics = metrics;
    }

    /** {@code message} and {@code number} are those of the try, as the address of the call has them. */
    Uni<CallOutcome> receive(SignedCall call, @Nullable String message, @Nullable String number) {
        return takeCall.take(call, tx -> record(tx, Report.read(call), message, number))
                .invoke(outcome -> metrics.called("status", outcome));
    }

    private Uni<CallOutcome> record(
            Mutiny.StatelessSession tx, Report report, @Nullable String message, @Nullable String number) {
        return bodies.keep(tx, report)
                .chain(() -> receipt(report, message, number).map(this::receive).orElseGet(() -> Uni.createFrom()
                        .item(CallOutcome.IGNORED)));
    }

    private Uni<CallOutcome> receive(Receipt receipt) {
        return receipts.receive(receipt).map(outcome -> switch (outcome) {
            case MOVED -> CallOutcome.TAKEN;
            case UNCHANGED -> CallOutcome.UNCHANGED;
            case UNKNOWN -> CallOutcome.UNKNOWN;
        });
    }

    private static Optional<Receipt> receipt(Report report, @Nullable String message, @Nullable String number) {
        return Uuids.parse(message)
                .filter(_ -> number != null && NUMBER.matcher(number).matches())
                .flatMap(id -> report.receipt(id, Integer.parseInt(number)));
    }
}
