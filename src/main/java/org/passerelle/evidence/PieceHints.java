package org.passerelle.evidence;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** SPI: a part that compares pieces with what else is known and says where a person should look; it decides nothing. */
public interface PieceHints {

    /** Codes such as {@code name_differs}, by piece; a piece without any may be left out. */
    Uni<Map<UUID, List<String>>> of(Mutiny.StatelessSession tx, UUID application, List<Piece> pieces);
}
