package org.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.examples.Example;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.ContractDocument.Body;
import org.passerelle.platform.http.ProblemType;
import org.passerelle.platform.http.Problems;

/** The contract and {@link ProblemType} name the same problems, and each is listed where it can happen. */
class ContractProblemsTest {

    private static final ContractDocument CONTRACT = ContractDocument.read();
    private static final Map<String, ProblemType> TYPES =
            Arrays.stream(ProblemType.values()).collect(Collectors.toMap(ProblemType::code, Function.identity()));

    @Test
    void bothKnowTheSameCodes() {
        List<?> codes =
                CONTRACT.api().getComponents().getSchemas().get("ProblemCode").getEnum();
        assertThat(codes).map(String::valueOf).containsExactlyInAnyOrderElementsOf(TYPES.keySet());
    }

    @Test
    void everyCodeHasAnExampleThatSaysWhatTheCodeSays() {
        Map<String, Example> examples = CONTRACT.api().getComponents().getExamples();
        assertThat(TYPES).allSatisfy((code, type) -> {
            assertThat(examples).containsKey(code);
            assertSame(type, Json.mapper().valueToTree(examples.get(code).getValue()));
        });
    }

    @Test
    void everyListedCodeBelongsToTheStatusItIsListedUnder() {
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(body -> body.examples().keySet().forEach(code -> {
                    assertThat(TYPES).as(body.place()).containsKey(code);
                    assertThat(body.place()).endsWith(" " + TYPES.get(code).status());
                }));
    }

    @Test
    void everyCodeIsListedSomewhere() {
        Set<String> general = CONTRACT.api()
                .getComponents()
                .getResponses()
                .get("General")
                .getContent()
                .get(Problems.MEDIA_TYPE)
                .getExamples()
                .keySet();
        Set<String> listed = Stream.concat(
                        general.stream(), problems().flatMap(body -> body.examples().keySet().stream()))
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(TYPES.keySet());
    }

    private static void assertSame(ProblemType type, JsonNode example) {
        assertThat(example.path("type").asText()).isEqualTo("/problems/" + type.code());
        assertThat(example.path("title").asText()).isEqualTo(type.title());
        assertThat(example.path("status").asInt()).isEqualTo(type.status());
        assertThat(example.path("code").asText()).isEqualTo(type.code());
    }

    private static Stream<Body> problems() {
        return CONTRACT.calls().flatMap(ContractDocument::bodies).filter(body -> body.contentType()
                .equals(Problems.MEDIA_TYPE));
    }
}
