package org.passerelle.contract;

import com.atlassian.oai.validator.interaction.response.CustomResponseValidator;
import com.atlassian.oai.validator.model.ApiOperation;
import com.atlassian.oai.validator.model.Body;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.report.ValidationReport;
import io.restassured.path.json.JsonPath;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** The named examples of an error reply are the codes it may carry; any other code breaks the contract. */
final class ListedCodes implements CustomResponseValidator {

    @Override
    public ValidationReport validate(Response response, ApiOperation operation) {
        ApiResponse listed = operation.getOperation().getResponses().get(Integer.toString(response.getStatus()));
        if (response.getStatus() < 400 || listed == null) {
            return ValidationReport.empty();
        }
        String code = response.getResponseBody()
                .filter(Body::hasBody)
                .map(ListedCodes::code)
                .orElse("none");
        Set<String> codes = codes(listed);
        return codes.contains(code)
                ? ValidationReport.empty()
                : failure("The code '%s' is not among those of this call: %s".formatted(code, codes));
    }

    /** Whether an error is a problem of RFC 9457 with one of our codes and its own status. */
    static ValidationReport wellFormed(io.restassured.response.Response response) {
        if (response.statusCode() < 400) {
            return ValidationReport.empty();
        }
        if (!Problems.MEDIA_TYPE.equals(response.contentType())) {
            return failure("An error must be " + Problems.MEDIA_TYPE + ", not " + response.contentType());
        }
        String code = response.jsonPath().getString("code");
        return Arrays.stream(ProblemType.values())
                        .anyMatch(type -> type.code().equals(code) && type.status() == response.statusCode())
                ? ValidationReport.empty()
                : failure("There is no problem '%s' with status %d".formatted(code, response.statusCode()));
    }

    private static String code(Body body) {
        try {
            return JsonPath.from(body.toString(StandardCharsets.UTF_8)).getString("code");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Set<String> codes(ApiResponse listed) {
        return Optional.ofNullable(listed.getContent()).map(Content::values).stream()
                .flatMap(Collection::stream)
                .flatMap(type -> Optional.ofNullable(type.getExamples()).stream())
                .flatMap(examples -> examples.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ValidationReport failure(String text) {
        return ValidationReport.singleton(
                ValidationReport.Message.create("contract.problem", text).build());
    }
}
