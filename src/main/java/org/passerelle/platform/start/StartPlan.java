package org.passerelle.platform.start;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.platform.security.KeyFolder;

/** What to start, decided from the environment alone: system properties of an earlier run in the same process lie. */
sealed interface StartPlan {

    /** Demonstration mode: PostgreSQL runs inside the data folder. */
    record Embedded(Path dataFolder, boolean thisMachineOnly) implements StartPlan {

        /** The codes and the clock of a demonstration are open to everybody who can reach it. */
        Map<String, String> settings() {
            return thisMachineOnly
                    ? Map.of(DEMO_PROPERTY, "true", "quarkus.http.host", "127.0.0.1")
                    : Map.of(DEMO_PROPERTY, "true");
        }
    }

    /** PostgreSQL runs elsewhere. */
    record Outside(DatabaseConnection database, boolean demo) implements StartPlan {

        Map<String, String> settings() {
            return Map.of(DEMO_PROPERTY, String.valueOf(demo));
        }
    }

    /** Something is missing or malformed; the reason names every setting that is. */
    record Refused(String reason) implements StartPlan {}

    String DATABASE_URL = "PASSERELLE_DATABASE_URL";
    String DATA_DIR = "PASSERELLE_DATA_DIR";
    String KEYS_DIR = "PASSERELLE_KEYS_DIR";
    String PUBLIC_URL = "PASSERELLE_PUBLIC_URL";
    String DEMO = "PASSERELLE_DEMO";
    String HOST = "QUARKUS_HTTP_HOST";
    /** Published, so that neither a profile nor a configuration file opens a demonstration that was not decided on. */
    String DEMO_PROPERTY = "passerelle.demo";

    static StartPlan of(Map<String, String> environment, boolean demoUnlessSaid) {
        return of(environment, demoUnlessSaid, RealChannel.OF_THIS_RELEASE);
    }

    /** A command sends nothing itself, so it needs no channel. */
    static StartPlan ofCommand(Map<String, String> environment, boolean demoUnlessSaid) {
        return of(environment, demoUnlessSaid, List.of());
    }

    /** Without channels to choose from, none is needed. */
    static StartPlan of(Map<String, String> environment, boolean demoUnlessSaid, List<RealChannel> channels) {
        Optional<Boolean> demo = demo(environment, demoUnlessSaid);
        if (demo.isEmpty()) {
            return new Refused(DEMO + " must be true or false.");
        }
        String obstacles = (demo.get() ? "" : obstacles(environment, channels))
                + SettingForms.broken(environment)
                + SmtpSettings.broken(environment)
                + OutsideProviderSettings.broken(environment)
                + BucketSettings.broken(environment);
        if (!obstacles.isEmpty()) {
            String way = demo.get() ? "" : " Or set " + DEMO + "=true to try it out.";
            return new Refused("Passerelle cannot start." + obstacles + way);
        }
        return isSet(environment, DATABASE_URL)
                ? outside(environment.get(DATABASE_URL), demo.get())
                : new Embedded(dataFolder(environment), !isSet(environment, HOST));
    }

    private static StartPlan outside(String url, boolean demo) {
        return DatabaseUrl.parse(url)
                .<StartPlan>map(database -> new Outside(database, demo))
                .orElseGet(() -> new Refused(DATABASE_URL + " must look like " + DatabaseUrl.SHAPE + "."));
    }

    private static Path dataFolder(Map<String, String> environment) {
        return Path.of(isSet(environment, DATA_DIR) ? environment.get(DATA_DIR) : "data");
    }

    private static String obstacles(Map<String, String> environment, List<RealChannel> channels) {
        List<String> missing = new ArrayList<>();
        Stream.of(DATABASE_URL, KEYS_DIR)
                .filter(name -> !isSet(environment, name))
                .forEach(missing::add);
        if (isSet(environment, KEYS_DIR)) {
            missing.addAll(missingKeys(environment.get(KEYS_DIR)));
        }
        missing.addAll(missingChannel(environment, channels));
        return missing.isEmpty() ? "" : " Missing: " + String.join(", ", missing) + ".";
    }

    /** A channel that somebody has begun to set up is wanted whole; where none is begun, one is missing. */
    private static List<String> missingChannel(Map<String, String> environment, List<RealChannel> channels) {
        List<RealChannel> begun =
                channels.stream().filter(channel -> channel.begun(environment)).toList();
        if (begun.isEmpty() && !channels.isEmpty()) {
            return List.of(
                    "a channel (" + channels.stream().map(RealChannel::choice).collect(joining(", or ")) + ")");
        }
        return begun.stream()
                .flatMap(channel -> channel.missing(environment).stream())
                .toList();
    }

    private static List<String> missingKeys(String folder) {
        return new KeyFolder(Path.of(folder))
                .missing().stream()
                        .map(use -> use.file() + " in the folder " + KEYS_DIR)
                        .toList();
    }

    private static Optional<Boolean> demo(Map<String, String> environment, boolean unlessSaid) {
        if (!isSet(environment, DEMO)) {
            return Optional.of(unlessSaid);
        }
        return switch (environment.get(DEMO).strip().toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** What a start that is allowed should be told all the same. */
    static Optional<String> doubt(Map<String, String> environment, StartPlan plan) {
        return plan instanceof Outside outside && !outside.demo() && !isSet(environment, PUBLIC_URL)
                ? Optional.of(PUBLIC_URL + " is not set: links in messages lead to this machine, and providers cannot"
                        + " report what arrived.")
                : Optional.empty();
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
