package org.passerelle.platform.jobs;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.Contract;

@QuarkusTest
class RunJobTest {

    @Test
    void aJobRunsByItsName() {
        Contract.given().post("/demo/jobs/idempotency").then().statusCode(200).body("job", equalTo("idempotency"));
    }

    @Test
    void anUnknownOneIsNotFound() {
        Contract.givenInvalid()
                .post("/demo/jobs/nothing")
                .then()
                .statusCode(404)
                .body("code", equalTo("not_found"));
    }
}
