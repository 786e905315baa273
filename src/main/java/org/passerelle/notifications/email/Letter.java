package org.passerelle.notifications.email;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.notifications.message.CheckWord;
import org.passerelle.platform.Languages;

/**
 * A message as an e-mail. Its check word ends the letter, not only its text, since the line above tells people to look at
 * the last word.
 *
 * @param language the one of the text
 * @param word empty where the text ends with none
 * @param check where the word can be looked up
 * @param unsubscribe where the weekly message is ended; null for what cannot be
 */
public record Letter(
        String language,
        Line subject,
        String text,
        String word,
        Line footer,
        String check,
        @Nullable Unsubscribe unsubscribe) {

    /** The line and the link by which weekly messages end. */
    public record Unsubscribe(Line line, String link) {}

    static Letter of(String said, String body, Lines lines, String check, @Nullable String link) {
        String language = Languages.TAGS.contains(said) ? said : Languages.FALLBACK;
        int blank = body.lastIndexOf(' ');
        boolean ended = blank > 0 && CheckWord.typed(body.substring(blank)).isPresent();
        return new Letter(
                language,
                lines.line(Lines.Name.SUBJECT, language),
                ended ? body.substring(0, blank).strip() : body,
                ended ? body.substring(blank + 1) : "",
                lines.line(Lines.Name.FOOTER, language),
                check,
                link == null ? null : new Unsubscribe(lines.line(Lines.Name.UNSUBSCRIBE, language), link));
    }

    /** As the attribute {@code dir} wants it. */
    public String direction() {
        return Languages.direction(language);
    }

    /** The paragraphs of the text, in pieces. */
    public List<List<Piece>> paragraphs() {
        return text.lines().filter(line -> !line.isBlank()).map(Piece::of).toList();
    }

    /** The whole letter in plain text. */
    String plain() {
        String end = unsubscribe == null ? "" : unsubscribe.line().text() + ": " + unsubscribe.link();
        return Stream.of(text, footer.text() + "\n" + check, end, word)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
