package org.passerelle.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the process begins: settles which database to use, then hands over to Quarkus. */
@QuarkusMain
public final class Main {

    /** Set by the build for {@code quarkus:dev}: Quarkus's own launch mode is not known before it has started. */
    private static final String DEMO_BY_DEFAULT = "passerelle.demo-by-default";

    Main() {}

    /** Exits with status 1 and one line on the error stream when the start is refused. */
    public static void main(String... arguments) throws IOException {
        if (MakeKeys.isAsked(arguments)) {
            System.err.println(MakeKeys.in(Path.of(arguments[1])));
            return;
        }
        boolean command = arguments.length > 0;
        StartPlan plan = command
                ? StartPlan.ofCommand(System.getenv(), Boolean.getBoolean(DEMO_BY_DEFAULT))
                : StartPlan.of(System.getenv(), Boolean.getBoolean(DEMO_BY_DEFAULT));
        StartPlan.doubt(System.getenv(), plan).ifPresent(System.err::println);
        publish(command ? CommandRun.SETTINGS : Map.of());
        TrustedProxies.settings(System.getenv()).forEach(System::setProperty);
        publish(SmtpSettings.settings(System.getenv()));
        switch (plan) {
            case StartPlan.Embedded embedded -> {
                publish(embedded.settings());
                runEmbedded(embedded.dataFolder(), arguments);
            }
            case StartPlan.Outside outside -> {
                publish(outside.settings());
                publish(outside.database().settings());
                Quarkus.run(application(arguments), arguments);
            }
            case StartPlan.Refused(String reason) -> refuse(reason);
        }
    }

    private static void runEmbedded(Path path, String... arguments) throws IOException {
        Optional<DataFolder> folder = DataFolder.lock(path);
        if (folder.isEmpty()) {
            refuse("Passerelle is already running on the data folder " + path.toAbsolutePath()
                    + ": stop it first, or choose another folder with " + StartPlan.DATA_DIR + ".");
            return;
        }
        EmbeddedDatabase database = EmbeddedDatabase.start(folder.get());
        publish(database.connection().settings());
        EmbeddedRun run = EmbeddedRun.begin(database, folder.get());
        try {
            Quarkus.run(application(arguments), (code, _) -> run.exit(code), arguments);
        } finally {
            run.end();
        }
    }

    /** What runs: one command where one is named, else the service. */
    private static @Nullable Class<? extends QuarkusApplication> application(String... arguments) {
        return arguments.length > 0 ? CommandRun.class : null;
    }

    /** System properties win over every other source of settings. */
    private static void publish(Map<String, String> settings) {
        settings.forEach(System::setProperty);
    }

    private static void refuse(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
