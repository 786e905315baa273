package org.passerelle.privacy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code purposes.json} as it is written; columns, notices, bases and the rest go by their short names. */
record Purposes(
        Map<String, Law> bases,
        Map<String, Law> conditions,
        Map<String, String> retentions,
        Map<String, String> recipients,
        List<Columns> columns,
        List<MessageFields> messages) {

    private static final Path FILE = Path.of("src/main/resources/privacy/purposes.json");

    /** What both regimes say. */
    record Law(String title, String uk, String eu) {}

    /** Columns of a table that are kept for one reason. */
    record Columns(
            String table,
            List<String> columns,
            boolean personal,
            String purpose,
            @Nullable String basis,
            @Nullable String condition,
            @Nullable String retention,
            @Nullable String recipients) {}

    /** What the texts of a notice hold. */
    record MessageFields(String notice, List<String> fields, String purpose) {}

    static Purposes read() {
        try {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(FILE.toFile(), Purposes.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
