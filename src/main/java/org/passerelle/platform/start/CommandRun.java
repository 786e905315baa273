package org.passerelle.platform.start;

import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one command and ends; nothing is served meanwhile. */
@Singleton
@Unremovable
class CommandRun implements QuarkusApplication {

    /** A command listens to nobody, and leaves the jobs to those who serve. */
    static final Map<String, String> SETTINGS =
            Map.of("quarkus.http.host-enabled", "false", "quarkus.scheduler.enabled", "false");

    private final List<Command> commands;

    CommandRun(@All List<Command> commands) {
        this.commands = commands;
    }

    /** Gives the status of the process; a failure nobody foresaw is told by Quarkus, with status 1. */
    @Override
    public int run(String... arguments) throws Exception {
        Command.Said said = said(List.of(arguments));
        System.err.println(said.text());
        return said.status();
    }

    private Command.Said said(List<String> arguments) throws Exception {
        Optional<Command> command = commands.stream()
                .filter(known -> known.name().equals(arguments.getFirst()))
                .findFirst();
        return command.isPresent()
                ? await(command.get().run(arguments.subList(1, arguments.size())))
                : new Command.Said(false, "There is no command of that name.");
    }

    private static Command.Said await(Uni<Command.Said> said) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> said);
        } catch (Exception | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
