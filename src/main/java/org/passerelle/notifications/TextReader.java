package org.passerelle.notifications;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.passerelle.notifications.keyword.DangerWords;
import org.passerelle.notifications.keyword.Meaning;
import org.passerelle.notifications.keyword.Reading;
import org.passerelle.notifications.keyword.Vocabulary;
import org.passerelle.platform.http.FailureTrace;

/** Reads texts by the words of all languages; a word that would mean two keywords stops the start. */
@Startup
@Singleton
class TextReader {

    private static final Logger LOG = Logger.getLogger(TextReader.class);

    private final Reading reading;

    TextReader(ObjectMapper json, @All List<TextCommand> commands) {
        Set<String> names = new HashSet<>(Commands.WITHOUT_A_COMMAND);
        commands.forEach(command -> names.add(command.keyword()));
        Map<String, Map<String, List<String>>> words =
                LanguageFiles.read(json, "messages/keywords", new TypeReference<>() {});
        Map<String, List<String>> danger = LanguageFiles.read(json, "messages/danger", new TypeReference<>() {});
        this.reading = new Reading(new Vocabulary(words, names), new DangerWords(danger), withArguments(commands));
    }

    private static Set<String> withArguments(List<TextCommand> commands) {
        return commands.stream()
                .filter(TextCommand::takesArgument)
                .map(TextCommand::keyword)
                .collect(Collectors.toSet());
    }

    /** Should it stumble, a person has to read the text, and soon. */
    Meaning read(String body) {
        try {
            return reading.read(body);
        } catch (RuntimeException failure) {
            LOG.errorf("A text could not be read: %s", FailureTrace.summary(failure));
            return new Meaning.Words(true, Optional.empty());
        }
    }

    /** The rules by which it reads. */
    Reading reading() {
        return reading;
    }
}
