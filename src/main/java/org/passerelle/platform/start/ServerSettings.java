package org.passerelle.platform.start;

import static java.util.Map.entry;

import java.util.Map;

/** PostgreSQL's settings when Passerelle runs it: durable first, then small enough for two cores and little memory. */
final class ServerSettings {

    /** The values reach the server through a shell: no blanks, no quotes. */
    static final Map<String, String> RUNNING = Map.ofEntries(
            // An acknowledged save survives a power cut; the library itself would switch fsync off.
            entry("fsync", "on"),
            entry("synchronous_commit", "on"),
            entry("full_page_writes", "on"),
            // This machine only, and by TCP only: the usual socket folder is shared with other programs.
            entry("listen_addresses", "127.0.0.1"),
            entry("unix_socket_directories", ""),
            entry("password_encryption", "scram-sha-256"),
            // No replica ever reads this log, so the smallest one that still recovers.
            entry("wal_level", "minimal"),
            entry("max_wal_senders", "0"),
            entry("wal_compression", "off"),
            entry("shared_buffers", "128MB"),
            entry("max_connections", "60"),
            entry("max_parallel_workers_per_gather", "0"),
            entry("io_method", "sync"),
            entry("jit", "off"),
            entry("random_page_cost", "1.1"),
            // The detail line of an error quotes row contents: personal data stays out of the log.
            entry("log_error_verbosity", "terse"),
            entry("timezone", "UTC"));

    /** The same order and case rules on every operating system. */
    static final Map<String, String> NEW_CLUSTER =
            Map.of("locale-provider", "builtin", "builtin-locale", "C.UTF-8", "locale", "C");

    private ServerSettings() {}
}
