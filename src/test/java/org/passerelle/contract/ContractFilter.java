package org.passerelle.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fails a test whose request or reply is not as the contract says. */
final class ContractFilter implements Filter {

    /** Any call can be answered so; the contract says it once, in {@code components/responses/General}. */
    private static final Set<Integer> GENERAL = Set.of(405, 406, 414);

    private static final List<String> NO_SUCH_OPERATION =
            List.of("validation.request.path.missing", "validation.request.operation.notAllowed");

    /** A reply to HEAD has no body (RFC 9110, section 9.3.2), whatever the contract says of errors. */
    private static final Set<String> OF_BODIES = Set.of("validation.response.body.missing", "contract.problem");

    static final ContractFilter STRICT = new ContractFilter(true);
    static final ContractFilter REPLIES_ONLY = new ContractFilter(false);

    private final boolean requestsToo;
    private final OpenApiInteractionValidator validator;

    private ContractFilter(boolean requestsToo) {
        this.requestsToo = requestsToo;
        this.validator = OpenApiInteractionValidator.createFor(Contract.FILE.toString())
                .withLevelResolver(levels(requestsToo))
                .withCustomResponseValidation(new ListedCodes())
                .build();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification reply, FilterContext context) {
        Response response = context.next(request, reply);
        ValidationReport report = checkReply(request, response);
        if (requestsToo) {
            report = validator.validateRequest(RestAssuredRequest.of(request)).merge(report);
        }
        if (report.hasErrors()) {
            throw new AssertionError(
                    request.getMethod() + " " + request.getURI() + " → " + response.statusCode() + "\n" + text(report));
        }
        return response;
    }

    private ValidationReport checkReply(FilterableRequestSpecification request, Response response) {
        if ("HEAD".equals(request.getMethod())) {
            return checkHead(request, response);
        }
        ValidationReport problem = ListedCodes.wellFormed(response);
        if (GENERAL.contains(response.statusCode())) {
            return problem;
        }
        var sent = RestAssuredRequest.of(request);
        return problem.merge(
                validator.validateResponse(sent.getPath(), sent.getMethod(), RestAssuredResponse.of(response)));
    }

    private ValidationReport checkHead(FilterableRequestSpecification request, Response response) {
        var sent = RestAssuredRequest.of(request);
        return ValidationReport.from(
                validator
                        .validateResponse(sent.getPath(), sent.getMethod(), RestAssuredResponse.of(response))
                        .getMessages()
                        .stream()
                        .filter(message -> !OF_BODIES.contains(message.getKey()))
                        .toList());
    }

    private static String text(ValidationReport report) {
        return report.getMessages().stream()
                .map(message -> message.getKey() + ": " + message.getMessage())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static LevelResolver levels(boolean requestsToo) {
        var levels = LevelResolver.create().withLevel("validation.request.parameter.query.unexpected", Level.ERROR);
        if (!requestsToo) {
            NO_SUCH_OPERATION.forEach(key -> levels.withLevel(key, Level.IGNORE));
        }
        return levels.build();
    }
}
