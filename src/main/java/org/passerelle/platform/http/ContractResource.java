package org.passerelle.platform.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** {@code GET /openapi.yaml}: the contract, byte for byte as it is kept in the repository. */
@Path("/openapi.yaml")
class ContractResource {

    private final byte[] contract;

    ContractResource() throws IOException {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contract/openapi.yaml")) {
            contract = Objects.requireNonNull(file, "The contract is not in the archive")
                    .readAllBytes();
        }
    }

    @GET
    @Produces("application/yaml")
    public byte[] contract() {
        return contract;
    }
}
