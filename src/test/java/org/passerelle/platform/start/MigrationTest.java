package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MigrationTest {

    @Inject
    Flyway flyway;

    @Test
    void theSchemaIsMigratedAtStart() {
        assertThat(flyway.info().pending()).isEmpty();
        RestAssured.when().get("/q/health/ready").then().statusCode(200).body("status", is("UP"));
    }

    @Test
    void theLockBetweenNodesBlocksNoIndexMadeConcurrently() {
        assertThat(flyway.getConfiguration()
                        .getPluginRegister()
                        .getExact(PostgreSQLConfigurationExtension.class)
                        .isTransactionalLock())
                .isFalse();
    }
}
