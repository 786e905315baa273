package org.passerelle.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of a text can be tapped. */
class PieceTest {

    @Test
    void anAddressIsALinkAndTheWordsAroundItAreNot() {
        assertThat(Piece.of("See https://a.example/b?c=d. Now"))
                .containsExactly(
                        new Piece("See ", false),
                        new Piece("https://a.example/b?c=d", true),
                        new Piece(". Now", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",", "?", ")", "؟", "،", "።", "\"", ">"})
    void theMarkThatEndsASentenceIsNoPartOfIt(String mark) {
        assertThat(Piece.of("https://a.example/b" + mark).getFirst()).isEqualTo(new Piece("https://a.example/b", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example", "www.example.org", "https://", "", "a@b.example"})
    void nothingElseIsALink(String text) {
        assertThat(Piece.of(text)).noneMatch(Piece::link);
    }
}
