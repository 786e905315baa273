package org.passerelle;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.evidence.inspection.ClamdStandIn;
import org.passerelle.notifications.twilio.TwilioStandIn;

/** The same embedded PostgreSQL that the product starts, for every test that runs the application; registered as a service. */
public final class PasserelleTestResource implements QuarkusTestResourceLifecycleManager {

    private TestingDatabase database;
    private OutsideKeysStandIn outside;
    private ClamdStandIn scanner;

    @Override
    public Map<String, String> start() {
        try {
            database = TestingDatabase.start().notWaitingForTheDisk();
            outside = OutsideKeysStandIn.start(database.folder());
            scanner = ClamdStandIn.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>(database.connection().settings());
        settings.put("passerelle.data-dir", database.folder().toString());
        settings.put("passerelle.twilio.account-sid", TwilioStandIn.ACCOUNT);
        settings.put("passerelle.twilio.auth-token", TwilioStandIn.TOKEN);
        settings.putAll(outside.settings());
        settings.put("passerelle.clamd", scanner.address());
        return settings;
    }

    @Override
    public void stop() {
        if (scanner != null) {
            scanner.close();
        }
        if (outside != null) {
            outside.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
