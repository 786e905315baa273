package org.passerelle.drafts;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.passerelle.drafts.form.FormDefinition;
import org.passerelle.drafts.form.Route;
import org.passerelle.platform.Languages;

/** Every version of every form ever published, read and rendered once when the application starts. */
@Startup
@ApplicationScoped
class Forms {

    private record Version(FormDefinition definition, boolean offered, Map<String, RenderedForm> byLanguage) {}

    private final FormIndex index;
    private final Map<String, NavigableMap<Integer, Version>> forms = new HashMap<>();
    private final Map<String, FormTexts> texts = new HashMap<>();
    private final FormMappings mappings = new FormMappings();

    Forms() {
        this(FormIndex.read());
    }

    Forms(FormIndex index) {
        this.index = index;
        index.forms().forEach((form, entry) -> load(form, entry, FormTexts.of(form)));
        index.forms().forEach((form, entry) -> loadMappings(form, entry.after()));
    }

    /** The version that new drafts start with and older ones are carried to. */
    Optional<FormDefinition> newest(String form) {
        return newestOffered(form).map(Version::definition);
    }

    Optional<FormDefinition> version(String form, int version) {
        return Optional.ofNullable(versions(form).get(version)).map(Version::definition);
    }

    /** The way from this version to the one that is offered; empty when there is nothing to carry. */
    Route toNewest(String form, int version) {
        return newest(form)
                .map(newest -> mappings.route(form, version, newest.version()))
                .orElseGet(() -> new Route(List.of()));
    }

    /** The way from one version to a later one. */
    Route route(String form, int from, int to) {
        return mappings.route(form, from, to);
    }

    /** The form that goes on from this one once the case is called. */
    Optional<FormDefinition> following(String form) {
        return index.following(form).flatMap(this::newest);
    }

    /** The form that this one goes on from; empty for one that anybody can begin. */
    Optional<String> before(String form) {
        return Optional.ofNullable(index.forms().get(form)).flatMap(entry -> Optional.ofNullable(entry.after()));
    }

    /** How a form begins with the answers to an earlier one. */
    Route beginning(FormDefinition earlier, FormDefinition later) {
        return mappings.beginning(earlier, later);
    }

    /** The newest version before this one that asked for the key. */
    Optional<FormDefinition> askedBefore(String form, int version, String key) {
        return versions(form).headMap(version, false).descendingMap().values().stream()
                .map(Version::definition)
                .filter(older -> older.find(key).isPresent())
                .findFirst();
    }

    /** What the newest version that asked for this key made of it; empty for a key that no version ever had. */
    Optional<FormDefinition.Found> everAsked(String form, String key) {
        return versions(form).descendingMap().values().stream()
                .flatMap(version -> version.definition().find(key).stream())
                .findFirst();
    }

    /** The newest version in the language the person likes best. */
    Optional<RenderedForm> rendered(String form, @Nullable String acceptLanguage) {
        return newestOffered(form).map(version -> choose(version, acceptLanguage));
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

    private Optional<Version> newestOffered(String form) {
        return versions(form).descendingMap().values().stream()
                .filter(Version::offered)
                .findFirst();
    }

    private void load(String form, FormIndex.Entry entry, FormTexts ofForm) {
        texts.put(form, ofForm);
        entry.versions().forEach(version -> load(form, version, ofForm));
    }

    private void loadMappings(String form, @Nullable String after) {
        List<FormDefinition> own =
                versions(form).values().stream().map(Version::definition).toList();
        mappings.load(own);
        if (after != null) {
            mappings.load(versions(after).lastEntry().getValue().definition(), own.getFirst());
        }
    }

    private void load(String form, FormIndex.Published version, FormTexts texts) {
        PublishedForm published = FormReader.read(TextFiles.json("forms/" + form + '/' + version.version() + ".json"));
        FormDefinition definition = published.definition();
        if (!definition.form().equals(form) || definition.version() != version.version()) {
            throw new IllegalStateException(
                    "The definition of " + form + ' ' + version.version() + " calls itself otherwise");
        }
        Map<String, RenderedForm> byLanguage = new HashMap<>();
        texts.languages().forEach(language -> byLanguage.put(language, render(published, texts, language)));
        forms.computeIfAbsent(form, _ -> new TreeMap<>())
                .put(version.version(), new Version(definition, version.offered(), byLanguage));
    }

    private static RenderedForm render(PublishedForm form, FormTexts texts, String language) {
        return RenderedForm.of(language, FormRendering.of(form, texts, language).toString());
    }
}
