package org.passerelle.platform.start;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The connection pool, with a bound on every wait: a database that is gone costs a request seconds, not for ever. */
@Singleton
class DatabasePool implements PgPoolCreator {

    private static final int LONGEST_PREPARED = 8192;

    private final int poolWait;
    private final int connectWait;

    DatabasePool(
            @ConfigProperty(name = "passerelle.database.pool-wait") Duration poolWait,
            @ConfigProperty(name = "passerelle.database.connect-wait") Duration connectWait) {
        this.poolWait = Math.toIntExact(poolWait.toMillis());
        this.connectWait = Math.toIntExact(connectWait.toMillis());
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(this::adjust);
        return PgBuilder.pool()
                .with(input.poolOptions().setConnectionTimeout(poolWait).setConnectionTimeoutUnit(MILLISECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    /** The driver alone would prepare a long statement anew each time, at the cost of a round trip and a plan. */
    private void adjust(PgConnectOptions options) {
        options.setConnectTimeout(connectWait);
        options.setPreparedStatementCacheSqlFilter(sql -> sql.length() <= LONGEST_PREPARED);
    }
}
