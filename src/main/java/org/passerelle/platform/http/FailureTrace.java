package org.passerelle.platform.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a failure for the log by its classes and places only: messages of drivers and parsers can hold what a
 * person typed.
 */
public final class FailureTrace {

    private static final int FRAMES = 25;
    private static final int LINKS = 8;

    private FailureTrace() {}

    /** The classes of the chain of causes. */
    public static String summary(Throwable failure) {
        return chain(failure).map(link -> link.getClass().getName()).collect(Collectors.joining(" <- "));
    }

    /** The classes with the top of each stack. */
    public static String full(Throwable failure) {
        return chain(failure).map(FailureTrace::frames).collect(Collectors.joining("\nCaused by: "));
    }

    private static String frames(Throwable link) {
        return Stream.of(link.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining("", link.getClass().getName(), ""));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, link -> link != null, FailureTrace::cause)
                .flatMap(Stream::ofNullable)
                .limit(LINKS);
    }

    private static @Nullable Throwable cause(@Nullable Throwable link) {
        return link == null ? null : link.getCause();
    }
}
