package org.passerelle.notifications.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that does what a test wants where a good one would take the message: says no, hangs up, says nothing. */
final class TestingMailServer implements AutoCloseable {

    /** Replies that are no replies. */
    static final String HANG_UP = "hang up";

    static final String SILENCE = "silence";

    /** What stands for the end of the data. */
    static final String END = ".";

    private final ServerSocket socket;
    private final Map<String, Queue<String>> planned = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    TestingMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What it answers to the next of these commands; further calls plan the ones after. */
    TestingMailServer answers(String command, String reply) {
        planned.computeIfAbsent(command, _ -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /** All commands it was given, and lines of data. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    int connections() {
        return open.size();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            }
        } catch (IOException _) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            say(connection, planned("greeting", "220 testing ESMTP"));
            boolean data = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                commands.add(line);
                String verb = line.equals(END) ? END : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (data && !verb.equals(END) && plan("line of data") == null) {
                    continue;
                }
                String reply = data && !verb.equals(END) ? HANG_UP : planned(verb, usual(verb));
                if (reply.equals(HANG_UP)) {
                    return;
                }
                say(connection, reply);
                if (verb.equals("QUIT")) {
                    return;
                }
                data = reply.startsWith("354");
            }
        } catch (IOException _) {
            // Gone.
        }
    }

    private String planned(String command, String usual) {
        String reply = plan(command);
        return reply == null ? usual : reply;
    }

    private @Nullable String plan(String command) {
        Queue<String> replies = planned.get(command);
        synchronized (planned) {
            return replies == null ? null : replies.poll();
        }
    }

    private static String usual(String verb) {
        return switch (verb) {
            case "EHLO" -> "250-testing\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "AUTH" -> "235 welcome";
            default -> "250 2.0.0 well";
        };
    }

    private static void say(Socket connection, String reply) throws IOException {
        if (!reply.equals(SILENCE)) {
            connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        }
    }
}
