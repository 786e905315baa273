package org.passerelle.platform.start;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/** Lets nodes that start together migrate one after the other. */
@Singleton
class MigrationLock implements FlywayConfigurationCustomizer {

    /** One try a second: ten minutes for another node's long migration. */
    private static final int RETRIES = 600;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.lockRetryCount(RETRIES);
        // A lock held by a transaction would block `create index concurrently` for ever.
        configuration
                .getPluginRegister()
                .getExact(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
    }
}
