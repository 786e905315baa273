package org.passerelle.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a piece stands by its files alone. */
record FilesSay(PieceState state, @Nullable String reason) {

    /** A file of a piece, the oldest first. */
    record FileState(String state, @Nullable String reason) {}

    /**
     * What a person decided stays; a good file outweighs one that could not be read, and while one is in work nobody is
     * asked for another.
     */
    static Optional<FilesSay> of(PieceState now, List<FileState> files) {
        if (now == PieceState.ACCEPTED || now == PieceState.NOT_USABLE) {
            return Optional.empty();
        }
        boolean hope = files.stream().anyMatch(file -> !file.state().equals("rejected"));
        if (hope) {
            return Optional.of(new FilesSay(PieceState.CHECKING, null));
        }
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new FilesSay(
                        PieceState.BETTER_PHOTO_NEEDED, files.getLast().reason()));
    }

    /** Whether one of them can be looked at. */
    static boolean shown(List<FileState> files) {
        return files.stream().anyMatch(file -> file.state().equals("ready"));
    }

    boolean same(Piece piece) {
        return piece.state() == state && Objects.equals(piece.stateReason(), reason);
    }
}
