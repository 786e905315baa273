package org.passerelle.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Phone;
import org.passerelle.SignedIn;
import org.passerelle.WrittenDocs;
import org.passerelle.contract.ApplicantRoutes;

/** Walks every route of the contract with a limited session: what nobody thought of is closed to it. */
@QuarkusTest
class LimitedRoutesTest {

    private static final String HEAD = """
            # What a limited session can do

            Written by LimitedRoutesTest, which tries each route that an applicant can call.

            A session is limited where a code alone does not show who the person is (ADR 112). What this table does not open
            answers 403 `session_limited`: a new route is closed until it says that it is open.

            | route | limited session |
            |---|---|
            """;
    private static final String SOMETHING = "0193a5e1-20b4-7c60-a1d2-6f0e5d4c3b2a";

    private final Phone phone = Phone.fresh();
    private @Nullable SignedIn last;

    @Test
    void everyRouteIsOpenOrClosedAsWritten() {
        TestingPhoneApp owner = TestingPhoneApp.of(phone.signsIn());
        long revision = TestingAnswers.givenBy(owner).getLong("revision");
        owner.request().header("If-Match", "\"" + revision + "\"").post(owner.url("submission"));
        List<String> rows = ApplicantRoutes.all().stream()
                .sorted(Comparator.comparing(ApplicantRoutes.Route::path).thenComparing(ApplicantRoutes.Route::method))
                .map(route ->
                        "| `%s %s` | %s |".formatted(route.method(), route.path(), tries(route, owner.application())))
                .toList();
        assertThat(rows).anyMatch(row -> row.endsWith("open |")).anyMatch(row -> row.endsWith("closed |"));
        WrittenDocs.check("limited-sessions.md", HEAD + String.join("\n", rows) + "\n");
    }

    private String tries(ApplicantRoutes.Route route, String application) {
        SignedIn stranger = stranger();
        String path = route.path()
                .replace("/applications/{id}", "/applications/" + application)
                .replaceAll("\\{[^}]*}", SOMETHING);
        RequestSpecification request = stranger.invalidRequest();
        Response response =
                (route.takesBody() ? request.body("{}") : request).request(Method.valueOf(route.method()), path);
        assertThat(response.statusCode()).as(route.path()).isNotEqualTo(401);
        return response.statusCode() == 403 && "session_limited".equals(response.path("code")) ? "closed" : "open";
    }

    /** As long as the last one lives it will do. */
    private SignedIn stranger() {
        if (last == null || last.request().get("/api/v1/me").statusCode() == 401) {
            last = SignedIn.from(phone.signsInWith(phone.newCode(), Map.of()));
        }
        return last;
    }
}
