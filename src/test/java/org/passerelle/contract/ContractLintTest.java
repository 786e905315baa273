package org.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.contract.ContractDocument.Body;
import org.passerelle.platform.http.Problems;

/** The contract is sound, complete in itself, and says the same as the code about problems. */
class ContractLintTest {

    private static final ContractDocument CONTRACT = ContractDocument.read();
    private static final SchemaValidator SCHEMAS = new SchemaValidator(CONTRACT.api(), new MessageResolver());

    @Test
    void itParsesWithoutAMessage() {
        assertThat(CONTRACT.parsed().getMessages()).isEmpty();
    }

    /** The validator accepts wrong types in 3.1 without a word. */
    @Test
    void itIsWrittenInTheVersionTheValidatorUnderstands() {
        assertThat(CONTRACT.api().getOpenapi()).isEqualTo("3.0.3");
    }

    @Test
    void everyCallHasItsOwnIdASummaryAndAKnownTag() {
        List<String> tags =
                CONTRACT.api().getTags().stream().map(tag -> tag.getName()).toList();
        assertThat(CONTRACT.calls()).allSatisfy(call -> {
            assertThat(call.operation().getOperationId()).as(call.name()).matches("[a-z][a-zA-Z]+");
            assertThat(call.operation().getSummary()).as(call.name()).isNotBlank();
            assertThat(call.operation().getTags()).as(call.name()).hasSize(1).isSubsetOf(tags);
        });
        assertThat(CONTRACT.calls().map(call -> call.operation().getOperationId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyBodyHasAnExample() {
        assertThat(bodies()).isNotEmpty().allSatisfy(body -> assertThat(body.examples())
                .as(body.place())
                .isNotEmpty()
                .doesNotContainValue(null));
    }

    @Test
    void everyExampleKeepsItsSchema() {
        assertThat(bodies().filter(body -> body.contentType().matches(".*(json|urlencoded)")))
                .allSatisfy(body -> body.examples().forEach((name, example) -> assertThat(
                                messages(example, body.media().getSchema()))
                        .as(body.place() + " " + name)
                        .isEmpty()));
    }

    @Test
    void anExampleThatBreaksItsSchemaDeepInsideWouldBeNoticed() {
        ObjectNode form = Json.mapper().valueToTree(component("Form"));
        ObjectNode inner = (ObjectNode) form.at("/sections/0/questions/1/questions/0");
        Schema<?> schema = CONTRACT.api().getComponents().getSchemas().get("Form");
        assertThat(messages(form, schema)).isEmpty();
        inner.put("why", 7);
        assertThat(messages(form, schema)).anyMatch(message -> message.contains("Instance type (integer)"));
        inner.putNull("why").remove("label");
        assertThat(messages(form, schema)).anyMatch(message -> message.contains("label"));
    }

    private static Object component(String example) {
        return CONTRACT.api().getComponents().getExamples().get(example).getValue();
    }

    @Test
    void everyObjectSaysWhetherItTakesOtherProperties() {
        assertThat(CONTRACT.api().getComponents().getSchemas())
                .allSatisfy((name, schema) -> assertThat("object".equals(schema.getType()))
                        .as(name)
                        .isEqualTo(schema.getAdditionalProperties() != null));
    }

    @Test
    void everyErrorIsAProblem() {
        assertThat(replies().filter(reply -> reply.status() >= 400))
                .isNotEmpty()
                .allSatisfy(reply ->
                        assertThat(reply.contentTypes()).as(reply.place()).isEqualTo(List.of(Problems.MEDIA_TYPE)));
    }

    @Test
    void everyCallTellsWhatAFaultOfOursLooksLike() {
        assertThat(CONTRACT.calls())
                .allSatisfy(call -> assertThat(call.operation().getResponses())
                        .as(call.name())
                        .containsKey("500"));
    }

    private record ReplyKind(String place, int status, List<String> contentTypes) {}

    private static Stream<ReplyKind> replies() {
        return CONTRACT.calls().flatMap(call -> call.operation().getResponses().entrySet().stream()
                .map(reply -> new ReplyKind(
                        call.name() + " → " + reply.getKey(),
                        Integer.parseInt(reply.getKey()),
                        reply.getValue().getContent() == null
                                ? List.of()
                                : List.copyOf(reply.getValue().getContent().keySet()))));
    }

    private static Stream<Body> bodies() {
        return CONTRACT.calls().flatMap(ContractDocument::bodies);
    }

    private static List<String> messages(Object example, Schema<?> schema) {
        return SCHEMAS.validate(() -> Json.mapper().valueToTree(example), schema, "example").getMessages().stream()
                .map(ValidationReport.Message::getMessage)
                .toList();
    }
}
