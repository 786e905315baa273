package org.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServedContractTest {

    @Test
    void itIsTheFileByteForByte() throws IOException {
        assertThat(Contract.given().get("/openapi.yaml").asByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("openapi", "openapi.yaml")));
    }
}
