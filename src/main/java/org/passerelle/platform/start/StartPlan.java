package org.passerelle.platform.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.passerelle.platform.security.KeyFolder;

/** What to start, decided from the environment alone: system properties of an earlier run in the same process lie. */
sealed interface StartPlan {

    /** Demonstration mode: PostgreSQL runs inside the data folder. */
    record Embedded(Path dataFolder) implements StartPlan {}

    /** PostgreSQL runs elsewhere. */
    record Outside(DatabaseConnection database) implements StartPlan {}

    /** Something is missing or malformed; the reason names every setting that is. */
    record Refused(String reason) implements StartPlan {}

    String DATABASE_URL = "PASSERELLE_DATABASE_URL";
    String DATA_DIR = "PASSERELLE_DATA_DIR";
    String KEYS_DIR = "PASSERELLE_KEYS_DIR";
    String DEMO = "PASSERELLE_DEMO";
    List<String> CHANNELS = List.of("PASSERELLE_TWILIO_", "PASSERELLE_SMTP_");

    static StartPlan of(Map<String, String> environment, boolean demoUnlessSaid) {
        Optional<Boolean> demo = demo(environment, demoUnlessSaid);
        if (demo.isEmpty()) {
            return new Refused(DEMO + " must be true or false.");
        }
        List<String> missing = demo.get() ? List.of() : missing(environment);
        if (!missing.isEmpty()) {
            return new Refused("Passerelle cannot start. Missing: " + String.join(", ", missing) + ". Or set " + DEMO
                    + "=true to try it out.");
        }
        return isSet(environment, DATABASE_URL)
                ? outside(environment.get(DATABASE_URL))
                : new Embedded(dataFolder(environment));
    }

    private static StartPlan outside(String url) {
        return DatabaseUrl.parse(url)
                .<StartPlan>map(Outside::new)
                .orElseGet(() -> new Refused(DATABASE_URL + " must look like " + DatabaseUrl.SHAPE + "."));
    }

    private static Path dataFolder(Map<String, String> environment) {
        return Path.of(isSet(environment, DATA_DIR) ? environment.get(DATA_DIR) : "data");
    }

    private static List<String> missing(Map<String, String> environment) {
        List<String> missing = new ArrayList<>();
        for (String name : List.of(DATABASE_URL, KEYS_DIR)) {
            if (!isSet(environment, name)) {
                missing.add(name);
            }
        }
        if (isSet(environment, KEYS_DIR)) {
            missing.addAll(missingKeys(environment.get(KEYS_DIR)));
        }
        if (CHANNELS.stream().noneMatch(prefix -> anySet(environment, prefix))) {
            missing.add("a channel (PASSERELLE_TWILIO_* or PASSERELLE_SMTP_*)");
        }
        return missing;
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

    private static boolean anySet(Map<String, String> environment, String prefix) {
        return environment.keySet().stream().anyMatch(name -> name.startsWith(prefix) && isSet(environment, name));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
