package org.passerelle.contract;

import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations of the contract, for tests that walk them all. */
public final class Operations {

    private Operations() {}

    /**
     * One of them.
     *
     * @param open whether nobody need be signed in
     * @param conditional whether it takes {@code If-Match}
     * @param contentType of the body it takes; null where it takes none
     * @param example the first example of that body
     * @param codes what an error of it may be called
     */
    public record Operation(
            String method,
            String path,
            boolean open,
            boolean conditional,
            @Nullable String contentType,
            @Nullable Object example,
            Set<String> replies,
            Set<String> codes) {

        /** Method and path. */
        public String name() {
            return method + ' ' + path;
        }

        /** Whether ids in its path stand for something that belongs to somebody. */
        public boolean aboutSomething() {
            return !open && path.contains("{");
        }
    }

    /** All of them, in the order of the contract. */
    public static List<Operation> all() {
        return ContractDocument.read().calls().map(Operations::operation).toList();
    }

    private static Operation operation(ContractDocument.Call call) {
        Optional<ContractDocument.Body> body = ContractDocument.bodies(call)
                .filter(each -> each.place().equals(call.name()))
                .findFirst();
        return new Operation(
                call.method(),
                call.path(),
                call.operation().getSecurity() != null
                        && call.operation().getSecurity().isEmpty(),
                conditional(call),
                body.map(ContractDocument.Body::contentType).orElse(null),
                body.flatMap(each -> each.examples().values().stream().findFirst())
                        .orElse(null),
                Set.copyOf(call.operation().getResponses().keySet()),
                codes(call.operation().getResponses().values()));
    }

    private static boolean conditional(ContractDocument.Call call) {
        return Optional.ofNullable(call.operation().getParameters()).stream()
                .flatMap(Collection::stream)
                .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static Set<String> codes(Collection<ApiResponse> replies) {
        return replies.stream()
                .flatMap(reply -> Optional.ofNullable(reply.getContent()).map(Map::values).stream())
                .flatMap(Collection::stream)
                .map(MediaType::getExamples)
                .flatMap(examples -> Optional.ofNullable(examples).map(Map::keySet).stream())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
