package org.passerelle.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contract, read for tests. */
record ContractDocument(SwaggerParseResult parsed) {

    /** One method on one path. */
    record Call(String method, String path, Operation operation) {
        String name() {
            return method + ' ' + path;
        }
    }

    /** One example of a request or reply body. */
    record Body(String place, String contentType, MediaType media, Map<String, Object> examples) {}

    static ContractDocument read() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        options.setResolveCombinators(false);
        return new ContractDocument(new OpenAPIV3Parser().readLocation(Contract.FILE.toString(), null, options));
    }

    OpenAPI api() {
        return parsed.getOpenAPI();
    }

    Stream<Call> calls() {
        return api().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(entry -> new Call(entry.getKey().name(), path.getKey(), entry.getValue())));
    }

    /** Every body, requests first, then replies by status. */
    static Stream<Body> bodies(Call call) {
        Stream<Body> requests = Optional.ofNullable(call.operation().getRequestBody()).stream()
                .flatMap(request -> bodies(call.name(), request.getContent()));
        Stream<Body> replies = call.operation().getResponses().entrySet().stream()
                .flatMap(reply -> bodies(
                        call.name() + " → " + reply.getKey(), reply.getValue().getContent()));
        return Stream.concat(requests, replies);
    }

    private static Stream<Body> bodies(String place, @Nullable Map<String, MediaType> content) {
        return Optional.ofNullable(content).map(Map::entrySet).stream()
                .flatMap(Collection::stream)
                .map(type -> new Body(place, type.getKey(), type.getValue(), examples(type.getValue())));
    }

    private static Map<String, Object> examples(MediaType media) {
        Map<String, Object> examples = new TreeMap<>();
        Optional.ofNullable(media.getExample()).ifPresent(example -> examples.put("example", example));
        Optional.ofNullable(media.getExamples())
                .ifPresent(named -> named.forEach((name, example) -> examples.put(name, value(example))));
        return examples;
    }

    private static Object value(Example example) {
        return example.getValue();
    }
}
