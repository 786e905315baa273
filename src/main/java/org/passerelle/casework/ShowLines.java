package org.passerelle.casework;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.passerelle.partners.PartnerDirectory;
import org.passerelle.platform.http.PageQuery;

/** Shows what was written about an application to whoever may read it; helpers are shown by organisation. */
@ApplicationScoped
class ShowLines {

    private final ConversationSecrets secrets;
    private final PartnerDirectory partners;

    ShowLines(ConversationSecrets secrets, PartnerDirectory partners) {
        this.secrets = secrets;
        this.partners = partners;
    }

    Uni<List<ArchiveItem>> of(Mutiny.StatelessSession tx, Reader reader, UUID application, PageQuery query) {
        return new ConversationLines(tx).of(reader, application, query).chain(lines -> organisations(tx, lines)
                .map(names -> lines.stream().map(line -> item(line, names)).toList()));
    }

    /** How the organisations of those helpers are called who wrote some of these. */
    Uni<Map<UUID, String>> organisations(Mutiny.StatelessSession tx, List<ConversationLines.Line> lines) {
        Set<UUID> ids = lines.stream()
                .map(ConversationLines.Line::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Uni.createFrom().item(Map.of()) : partners.names(tx, ids);
    }

    private ArchiveItem item(ConversationLines.Line line, Map<UUID, String> names) {
        String body = secrets.openBody(line.id(), line.body());
        return ArchiveItem.of(line, body, line.organisation() == null ? null : names.get(line.organisation()));
    }
}
