package org.passerelle.drafts;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.platform.Languages;

/** Every version of every form ever published, read and rendered once when the application starts. */
@Startup
@ApplicationScoped
class Forms {

    private static final String INDEX = "forms/index.json";

    private record Version(FormDefinition definition, Map<String, RenderedForm> byLanguage) {}

    private final Map<String, NavigableMap<Integer, Version>> forms = new HashMap<>();
    private final Map<String, FormTexts> texts = new HashMap<>();

    Forms() {
        TextFiles.json(INDEX).properties().forEach(entry -> {
            FormTexts ofForm = FormTexts.of(entry.getKey());
            texts.put(entry.getKey(), ofForm);
            entry.getValue().forEach(version -> load(entry.getKey(), version.intValue(), ofForm));
        });
    }

    /** The version that new drafts start with. */
    Optional<FormDefinition> newest(String form) {
        return Optional.ofNullable(versions(form).lastEntry())
                .map(entry -> entry.getValue().definition());
    }

    Optional<FormDefinition> version(String form, int version) {
        return Optional.ofNullable(versions(form).get(version)).map(Version::definition);
    }

    /** What the newest version that asked for this key made of it; empty for a key that no version ever had. */
    Optional<FormDefinition.Found> everAsked(String form, String key) {
        return versions(form).descendingMap().values().stream()
                .flatMap(version -> version.definition().find(key).stream())
                .findFirst();
    }

    /** The newest version in the language the person likes best. */
    Optional<RenderedForm> rendered(String form, @Nullable String acceptLanguage) {
        return Optional.ofNullable(versions(form).lastEntry()).map(entry -> choose(entry.getValue(), acceptLanguage));
    }

    /** One version in the language the person likes best. */
    Optional<RenderedForm> rendered(String form, int version, @Nullable String acceptLanguage) {
        return Optional.ofNullable(versions(form).get(version)).map(found -> choose(found, acceptLanguage));
    }

    /** The title of a section; in English where the language has none. */
    String sectionTitle(String form, String section, String language) {
        return Objects.requireNonNull(texts.get(form)).text(language, "section." + section + ".title");
    }

    /** The language that the texts of a form are in for whoever wants this one. */
    String spoken(String form, String language) {
        return Objects.requireNonNull(texts.get(form)).languages().contains(language) ? language : Languages.FALLBACK;
    }

    private static RenderedForm choose(Version version, @Nullable String acceptLanguage) {
        Map<String, RenderedForm> languages = version.byLanguage();
        RenderedForm chosen = languages.get(Languages.best(acceptLanguage, languages.keySet()));
        return chosen == null ? languages.values().iterator().next() : chosen;
    }

    private NavigableMap<Integer, Version> versions(String form) {
        return forms.getOrDefault(form, new TreeMap<>());
    }

    private void load(String form, int version, FormTexts texts) {
        PublishedForm published = FormReader.read(TextFiles.json("forms/" + form + '/' + version + ".json"));
        FormDefinition definition = published.definition();
        if (!definition.form().equals(form) || definition.version() != version) {
            throw new IllegalStateException("The definition of " + form + ' ' + version + " calls itself otherwise");
        }
        Map<String, RenderedForm> byLanguage = new HashMap<>();
        texts.languages().forEach(language -> byLanguage.put(language, render(published, texts, language)));
        forms.computeIfAbsent(form, _ -> new TreeMap<>()).put(version, new Version(definition, byLanguage));
    }

    private static RenderedForm render(PublishedForm form, FormTexts texts, String language) {
        return RenderedForm.of(language, FormRendering.of(form, texts, language).toString());
    }
}
