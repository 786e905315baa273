package org.passerelle.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.passerelle.evidence.identity.EvidenceType;

/** All types of evidence, as data: {@code evidence/types.json}. What is wrong in the file stops the start. */
@Startup
@Singleton
public class EvidenceCatalogue {

    private static final String FILE = "evidence/types.json";
    private static final Set<String> LISTS = Set.of("A", "B");
    private static final int HIGHEST = 4;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A type with what is said of it.
     *
     * @param explained under which words it is explained
     * @param advice which note stands before an upload; empty for none
     */
    record Entry(EvidenceType type, String explained, Optional<String> advice) {}

    @Inject
    EvidenceCatalogue() {
        this(file());
    }

    EvidenceCatalogue(InputStream file) {
        for (StoredType stored : read(file)) {
            check(stored);
            Entry entry = new Entry(stored.type(), stored.explained(), Optional.ofNullable(stored.advice()));
            if (entries.put(stored.code(), entry) != null) {
                throw new IllegalStateException("Two types of evidence are called " + stored.code());
            }
        }
    }

    /** All of them, in the order in which to show them. */
    public List<EvidenceType> all() {
        return entries.values().stream().map(Entry::type).toList();
    }

    /** The one of that code. */
    public Optional<EvidenceType> find(String code) {
        return Optional.ofNullable(entries.get(code)).map(Entry::type);
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    private static List<StoredType> read(InputStream file) {
        try (file) {
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException("The types of evidence cannot be read", failure);
        }
    }

    private static void check(StoredType stored) {
        Map<String, Boolean> rules = Map.of(
                "code", stored.code().matches("[A-Z][A-Z0-9_]{1,39}"),
                "strength", stored.strength() >= 0 && stored.strength() <= HIGHEST,
                "raises", rising(stored),
                "attestable", stored.attestable() >= 0 && stored.attestable() <= HIGHEST,
                "list", LISTS.contains(stored.list()),
                "countries", stored.countries().stream().allMatch(country -> country.matches("[A-Z]{2}")),
                "freshDays", stored.presence() == null || stored.presence().freshDays() > 0);
        rules.forEach((member, kept) -> {
            if (!kept) {
                throw new IllegalStateException("The type of evidence " + stored.code() + " has a wrong " + member);
            }
        });
    }

    private static boolean rising(StoredType stored) {
        int last = stored.strength();
        for (EvidenceType.Raise raise : stored.raises()) {
            if (raise.strength() <= last || raise.strength() > HIGHEST) {
                return false;
            }
            last = raise.strength();
        }
        return true;
    }

    private static InputStream file() {
        InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("The archive lacks " + FILE);
        }
        return file;
    }
}
