package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void bothClientsGetTheSamePlaceWithoutThePassword() {
        DatabaseConnection database = parse("postgresql://someone:secret@db.example:6432/passerelle");
        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6432/passerelle");
        assertThat(database.reactiveUrl()).isEqualTo("postgresql://db.example:6432/passerelle");
        assertThat(database.user()).isEqualTo("someone");
        assertThat(database.password()).isEqualTo("secret");
        assertThat(database).asString().doesNotContain("secret");
    }

    @Test
    void thePortMayBeLeftOut() {
        assertThat(parse("postgres://a:b@db/c").jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/c");
    }

    @Test
    void percentEscapesAreDecodedAndAPlusStaysAPlus() {
        DatabaseConnection database = parse("postgresql://some%20one:p%40ss%2Fw+rd%25@db/c");
        assertThat(database.user()).isEqualTo("some one");
        assertThat(database.password()).isEqualTo("p@ss/w+rd%");
    }

    @Test
    void hostsOfContainerNetworksAndAddressesAreUnderstood() {
        assertThat(parse("postgresql://a:b@my_db/c").jdbcUrl()).isEqualTo("jdbc:postgresql://my_db:5432/c");
        assertThat(parse("postgresql://a:b@[::1]:5433/c").reactiveUrl()).isEqualTo("postgresql://[::1]:5433/c");
    }

    @Test
    void parametersReachBothClients() {
        DatabaseConnection database = parse("postgresql://a:b@db/c?sslmode=require");
        assertThat(database.jdbcUrl()).endsWith("/c?sslmode=require");
        assertThat(database.reactiveUrl()).endsWith("/c?sslmode=require");
    }

    @Test
    void aCertificateToTrustReachesEachClientInItsOwnWay() {
        DatabaseConnection database = parse("postgresql://a:b@db/c?sslmode=verify-full&sslrootcert=/etc/db%20ca.pem");
        assertThat(database.jdbcUrl()).endsWith("?sslmode=verify-full&sslrootcert=/etc/db%20ca.pem");
        assertThat(database.reactiveUrl()).endsWith("?sslmode=verify-full");
        assertThat(database.settings())
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem", "true")
                .containsEntry("quarkus.datasource.reactive.trust-certificate-pem.certs", "/etc/db ca.pem")
                .containsEntry("quarkus.datasource.reactive.hostname-verification-algorithm", "HTTPS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db:5432/c",
                "mysql://a:b@db/c",
                "postgresql://db/c",
                "postgresql://a@db/c",
                "postgresql://a:b@/c",
                "postgresql://a:b@db",
                "postgresql://a:b@db/",
                "postgresql://a:b@db:x/c",
                "postgresql://a:b@one,two/c",
                "postgresql://a:b%zz@db/c"
            })
    void whatDoesNotNameUserPasswordHostAndDatabaseIsRefused(String url) {
        assertThat(DatabaseUrl.parse(url)).isEmpty();
    }

    private static DatabaseConnection parse(String url) {
        return DatabaseUrl.parse(url).orElseThrow();
    }
}
