package org.passerelle.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a fault of our own. */
public final class DatabaseFaults {

    /**
     * Shutting down, crashed, starting up, too many connections, read only; disk or memory full, disk failing; too long
     * in a statement, for a lock or idle; beaten by another transaction: PostgreSQL's appendix A.
     */
    private static final Set<String> AWAY_STATES = Set.of(
            "57P01", "57P02", "57P03", "53300", "25006", "53100", "53200", "58030", "57014", "55P03", "25P03", "57P05",
            "40P01", "40001");

    /** What the kernel says when the driver writes to a server that has gone; writing to a phone never ends up here. */
    private static final Set<String> WRITES_THAT_FAIL = Set.of("Broken pipe", "Connection reset by peer");

    private DatabaseFaults() {}

    /** True when trying again later may help: connection refused or lost, server stopping or starting, pool wait over. */
    public static boolean away(Throwable failure) {
        return chain(failure).anyMatch(DatabaseFaults::isAway);
    }

    private static boolean isAway(@Nullable Throwable link) {
        return switch (link) {
            case PgException pg ->
                AWAY_STATES.contains(sqlState(pg)) || sqlState(pg).startsWith("08");
            // What Hibernate makes of it, without the driver's own exception behind.
            case SQLException sql -> AWAY_STATES.contains(String.valueOf(sql.getSQLState()));
            // An IOException too, but of ours.
            case JsonProcessingException _ -> false;
            // A phone that goes while it sends, or while we answer.
            case HttpClosedException _, StreamResetException _ -> false;
            // No connection, none in time, or cut while the driver read: body readers keep a phone's cut to themselves.
            case SocketException _, UnknownHostException _, TimeoutException _ -> true;
            case IOException io
            when io.getClass() == IOException.class -> WRITES_THAT_FAIL.contains(String.valueOf(io.getMessage()));
            // The driver wraps what cuts a connection, and finds it closed when it writes.
            case VertxException _, ClosedChannelException _, JDBCConnectionException _ -> true;
            case null, default -> link != null && poolWaitIsOver(link);
        };
    }

    private static boolean poolWaitIsOver(Throwable link) {
        return link.getClass().getSimpleName().equals("NoStackTraceThrowable")
                && String.valueOf(link.getMessage()).startsWith("Timeout");
    }

    private static String sqlState(PgException failure) {
        return String.valueOf(failure.getSqlState());
    }

    private static Stream<@Nullable Throwable> chain(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, link -> link != null, DatabaseFaults::cause)
                .limit(20);
    }

    private static @Nullable Throwable cause(@Nullable Throwable link) {
        return link == null ? null : link.getCause();
    }
}
