package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.hibernate.HibernateException;
import org.hibernate.exception.LockTimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

    static Stream<Throwable> connectionsThatFail() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new SocketException("Connection reset"),
                new UnknownHostException("db"),
                ClosedConnectionException.INSTANCE,
                new VertxException("Connection lost", new SocketException("Connection reset")),
                new IOException("Broken pipe"),
                new NoStackTraceThrowable("Timeout"));
    }

    static Stream<Throwable> clientsThatGo() {
        return Stream.of(
                new HttpClosedException("Connection was closed"),
                new StreamResetException(8),
                new EOFException(),
                new IOException("The body is over its limit"));
    }

    @ParameterizedTest
    @MethodSource("connectionsThatFail")
    void aConnectionThatFailsIsTheDatabaseBeingAway(Throwable failure) {
        assertThat(DatabaseFaults.away(failure)).isTrue();
        assertThat(DatabaseFaults.away(new CompletionException(new HibernateException("", failure))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("clientsThatGo")
    void aClientThatGoesIsNot(Throwable failure) {
        assertThat(DatabaseFaults.away(failure)).isFalse();
        assertThat(DatabaseFaults.away(new CompletionException(failure))).isFalse();
    }

    /** Hibernate hands on the state alone, without the driver's exception. */
    @ParameterizedTest
    @CsvSource({"55P03, true", "40P01, true", "57014, true", "23505, false"})
    void aStateThatHibernateHandsOnCountsAsTheDriversOwn(String state, boolean away) {
        Throwable failure = new LockTimeoutException("", new SQLException("made up", state));
        assertThat(DatabaseFaults.away(failure)).isEqualTo(away);
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03", "57014", "53300", "25006", "08006"})
    void aServerThatStopsOrStartsIs(String state) {
        assertThat(DatabaseFaults.away(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void aServerThatDoesNotLikeWhatWeSayIsNot(String state) {
        assertThat(DatabaseFaults.away(failure(state))).isFalse();
    }

    private static PgException failure(String state) {
        return new PgException("", "ERROR", state, "");
    }
}
