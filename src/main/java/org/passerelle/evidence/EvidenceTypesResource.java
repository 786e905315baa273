package org.passerelle.evidence;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.evidence.identity.EvidenceType;
import org.passerelle.platform.Languages;
import org.passerelle.platform.http.Api;
import org.passerelle.platform.http.ContentTags;
import org.passerelle.platform.http.Page;
import org.passerelle.platform.http.ProblemException;
import org.passerelle.platform.http.ProblemType;

/** {@code GET /evidence-types}: what can show who and where somebody is, for anybody; all of it on one page. */
@Path(Api.V1 + "/evidence-types")
@NonBlocking
class EvidenceTypesResource {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Everybody who applies is there, wherever they come from. */
    private static final String HERE = "FR";

    private final EvidenceCatalogue catalogue;
    private final EvidenceTexts texts;
    private final WantedTexts families;
    private final ContentTags contentTags;

    EvidenceTypesResource(
            EvidenceCatalogue catalogue, EvidenceTexts texts, WantedTexts families, ContentTags contentTags) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.families = families;
        this.contentTags = contentTags;
    }

    @GET
    public Response list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        String language = texts.spoken(Languages.best(accepted, Languages.TAGS));
        EvidenceType.Kind wanted = kind == null ? null : kind(kind);
        if (country != null && !COUNTRIES.contains(country)) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
        List<TypeBody> types = catalogue.entries().stream()
                .filter(entry -> wanted == null || entry.type().kind() == wanted)
                .filter(entry -> country == null || found(entry.type(), country))
                .map(entry -> TypeBody.of(
                        entry,
                        texts,
                        families.name(null, entry.type().category().code(), language),
                        language))
                .toList();
        return contentTags.ok(new Page<>(types, null)).in(language).unless(known);
    }

    private static boolean found(EvidenceType type, String country) {
        return type.countries().isEmpty()
                || type.countries().contains(country)
                || type.countries().contains(HERE);
    }

    private static EvidenceType.Kind kind(String code) {
        try {
            return EvidenceType.Kind.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST);
        }
    }
}
