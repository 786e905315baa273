package org.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Proves that the filter all REST tests use notices what it is there for. */
class ContractFilterTest {

    private static final String SIGN_IN = "/api/v1/sign-in/sessions";
    private static final String GOOD = """
            {"contact": "+33612345678", "code": "318204"}""";
    private static final String TOKENS = """
            {"accessToken": "a.b.c", "refreshToken": "d", "expiresIn": 900, "deviceToken": "e"}""";
    private static final String PROBLEM = """
            {"type": "/problems/%1$s", "title": "A title", "status": %2$d, "code": "%1$s"}""";

    private TestingServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestingServer();
        server.replies(201, "application/json", TOKENS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anExchangeThatKeepsTheContractPasses() {
        assertThatCode(() -> signIn(GOOD)).doesNotThrowAnyException();
    }

    @Nested
    class OfRequests {

        @Test
        void aWrongTypeFails() {
            assertFails(() -> signIn("{\"contact\": 33612345678, \"code\": \"318204\"}"), "schema.type");
        }

        @Test
        void anExtraPropertyFails() {
            assertFails(
                    () -> signIn("{\"contact\": \"+33612345678\", \"code\": \"318204\", \"extra\": 1}"),
                    "additionalProperties");
        }

        @Test
        void aMissingPropertyFails() {
            assertFails(() -> strict().body("{\"language\": \"ti\"}").post("/api/v1/sign-in/codes"), "schema.required");
            assertFails(() -> signIn("{\"contact\": \"+33612345678\"}"), "schema.oneOf");
        }

        @Test
        void anUnknownRouteFails() {
            assertFails(() -> strict().get("/api/v1/no-such-route"), "path.missing");
        }

        @Test
        void anUnknownMethodFails() {
            assertFails(() -> strict().put(SIGN_IN), "operation.notAllowed");
        }

        @Test
        void anUnknownQueryParameterFails() {
            assertFails(() -> strict().queryParam("page", 2).body(GOOD).post(SIGN_IN), "query.unexpected");
        }
    }

    @Nested
    class OfReplies {

        @Test
        void aWrongTypeFails() {
            server.replies(201, "application/json", TOKENS.replace("900", "\"900\""));
            assertFails(() -> signIn(GOOD), "schema.type");
        }

        @Test
        void anExtraPropertyFails() {
            server.replies(201, "application/json", TOKENS.replace("{", "{\"extra\": 1, "));
            assertFails(() -> signIn(GOOD), "additionalProperties");
        }

        @Test
        void aMissingPropertyFails() {
            server.replies(201, "application/json", "{\"accessToken\": \"a.b.c\", \"refreshToken\": \"d\"}");
            assertFails(() -> signIn(GOOD), "schema.required");
        }

        @Test
        void aStatusThatIsNotListedFails() {
            server.replies(202, "application/json", TOKENS);
            assertFails(() -> signIn(GOOD), "status.unknown");
        }

        @Test
        void aMissingHeaderFails() {
            server.leaveOut("X-Request-Id");
            assertFails(() -> signIn(GOOD), "header.missing");
        }

        @Test
        void aProblemWithACodeOfThisCallPasses() {
            server.replies(401, "application/problem+json", PROBLEM.formatted("code_expired", 401));
            assertThatCode(() -> signIn(GOOD)).doesNotThrowAnyException();
        }

        @Test
        void aProblemWithACodeOfAnotherCallFails() {
            server.replies(422, "application/problem+json", PROBLEM.formatted("form_unknown", 422));
            assertFails(() -> signIn(GOOD), "not among those of this call");
        }

        @Test
        void aProblemWithAnExtraMemberFails() {
            server.replies(
                    422,
                    "application/problem+json",
                    PROBLEM.formatted("contact_invalid", 422).replace("{", "{\"contact\": \"+336\", "));
            assertFails(() -> signIn(GOOD), "additionalProperties");
        }

        @Test
        void aProblemWithAnotherStatusFails() {
            server.replies(401, "application/problem+json", PROBLEM.formatted("contact_invalid", 401));
            assertFails(() -> signIn(GOOD), "no problem 'contact_invalid' with status 401");
        }

        @Test
        void anErrorThatIsNoProblemFails() {
            server.replies(401, "application/json", PROBLEM.formatted("code_expired", 401));
            assertFails(() -> signIn(GOOD), "must be application/problem+json");
        }
    }

    @Nested
    class OfRequestsThatAreWrongOnPurpose {

        @Test
        void theRequestPasses() {
            server.replies(400, "application/problem+json", PROBLEM.formatted("malformed_request", 400));
            assertThatCode(() -> invalid().body("{\"contact\": 7, \"extra\": 1").post(SIGN_IN))
                    .doesNotThrowAnyException();
        }

        @Test
        void theReplyIsCheckedAllTheSame() {
            server.replies(400, "application/problem+json", PROBLEM.formatted("limit_invalid", 400));
            assertFails(() -> invalid().body("{").post(SIGN_IN), "not among those of this call");
        }

        @Test
        void anUnknownRouteMustStillAnswerWithAProblem() {
            server.replies(404, "application/problem+json", PROBLEM.formatted("not_found", 404));
            assertThatCode(() -> invalid().get("/nowhere")).doesNotThrowAnyException();
            server.replies(404, "text/plain", "Not found");
            assertFails(() -> invalid().get("/nowhere"), "must be application/problem+json");
        }

        @Test
        void anUnknownMethodMustStillAnswerWithAProblem() {
            server.replies(405, "application/problem+json", PROBLEM.formatted("method_not_allowed", 405));
            assertThatCode(() -> invalid().put(SIGN_IN)).doesNotThrowAnyException();
        }
    }

    private static void assertFails(ThrowingCallable exchange, String because) {
        assertThatThrownBy(exchange).isInstanceOf(AssertionError.class).hasMessageContaining(because);
    }

    private void signIn(String body) {
        strict().body(body).post(SIGN_IN);
    }

    private RequestSpecification strict() {
        return Contract.given().port(server.port()).contentType(ContentType.JSON);
    }

    private RequestSpecification invalid() {
        return Contract.givenInvalid().port(server.port()).contentType(ContentType.JSON);
    }
}
