package org.passerelle.notifications.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Twilio's Messages resource on this machine, in its wire format, with the faults of a network on request. */
public final class TwilioStandIn implements AutoCloseable {

    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String KEY = "SK00000000000000000000000000000002";
    public static final String SECRET = "made-up-secret-of-the-stand-in";
    public static final String TOKEN = "made-up-token-of-the-stand-in";
    public static final String SERVICE = "MG00000000000000000000000000000003";

    private static final Pattern PATH = Pattern.compile("/2010-04-01/Accounts/([^/]+)/Messages(?:/([^/]+))?\\.json");
    private static final Pattern SID = Pattern.compile("(SM|MM)[0-9a-fA-F]{32}");
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(UTF_8));

    private final Vertx vertx;
    private final HttpServer server;
    private final StandInMessages messages = new StandInMessages();
    private final Queue<StandInAnswer> next = new ConcurrentLinkedQueue<>();
    private final LinkedBlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private volatile StandInAnswer usual = new StandInAnswer.Take();
    private volatile int perSecond;
    private volatile boolean reporting;

    private TwilioStandIn(Vertx vertx, int port) {
        this.vertx = vertx;
        this.server = vertx.createHttpServer()
                .requestHandler(this::receive)
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** On a free port. */
    public static TwilioStandIn start() {
        return start(0);
    }

    /** On that port. */
    public static TwilioStandIn start(int port) {
        return new TwilioStandIn(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)), port);
    }

    /** By itself: {@code [port] [messages a second, 0 for no limit] [true to report each as delivered]}. */
    public static void main(String... arguments) throws IOException {
        TwilioStandIn standIn = start(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        standIn.limit(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
        standIn.reporting(arguments.length > 2 && Boolean.parseBoolean(arguments[2]));
        System.err.println("Twilio's stand-in at " + standIn.uri() + "; a line on standard input ends it");
        int read = System.in.read();
        System.err.println("Taken: " + standIn.sent().size() + " (" + read + ")");
        standIn.close();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /** The variables with which Passerelle sends its texts here. */
    public Map<String, String> environment() {
        return Map.of(
                "PASSERELLE_TWILIO_ACCOUNT_SID", ACCOUNT,
                "PASSERELLE_TWILIO_API_KEY", KEY,
                "PASSERELLE_TWILIO_API_SECRET", SECRET,
                "PASSERELLE_TWILIO_AUTH_TOKEN", TOKEN,
                "PASSERELLE_TWILIO_MESSAGING_SERVICE_SID", SERVICE,
                "PASSERELLE_TWILIO_BASE_URL", uri().toString());
    }

    /** What was taken, the oldest first. */
    public List<StandInMessages.Taken> sent() {
        return messages.all();
    }

    /** What was taken for a number, the oldest first. */
    public List<StandInMessages.Taken> sentTo(String number) {
        return messages.all().stream().filter(each -> each.to().equals(number)).toList();
    }

    /** Waits, for twenty seconds at most, until so many were taken for a number. */
    public List<StandInMessages.Taken> awaitSentTo(String number, int count) throws InterruptedException {
        messages.await(() -> sentTo(number).size() >= count);
        return sentTo(number);
    }

    /** A message changes its state at the network. */
    public void reach(String sid, String status) {
        messages.reach(sid, status);
    }

    /** A text of ours that got here before; gives its name. */
    public String take(String to, String body) {
        return messages.take(StandInForm.parse(
                        StandInForm.encode(Map.of("To", to, "Body", body, "MessagingServiceSid", SERVICE))))
                .sid();
    }

    /** A text that somebody sent us, which is kept here until its body is taken away. */
    public String receiveText(String from, String body) {
        return messages.takeInbound(from, body);
    }

    /** Every request so far, whatever became of it. */
    public int requests() {
        return requests.get();
    }

    /** These answers come first, one for each request, then the usual one. */
    public void next(StandInAnswer... answers) {
        next.addAll(List.of(answers));
    }

    /** From now on. */
    public void usually(StandInAnswer answer) {
        usual = answer;
    }

    /** Takes so many messages a second, and answers the rest with 429; 0 for any number. */
    public void limit(int most) {
        perSecond = most;
        left.set(most);
        if (most > 0) {
            vertx.setPeriodic(1000, _ -> left.set(perSecond));
        }
    }

    /** Posts a signed report that it was delivered for each message taken. */
    public void reporting(boolean on) {
        reporting = on;
    }

    /** Waits until a request is held; gives what sends the reply. */
    public Runnable awaitHeld() throws InterruptedException {
        return Optional.ofNullable(held.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void receive(HttpServerRequest request) {
        request.body().onSuccess(body -> answer(request, body));
    }

    private void answer(HttpServerRequest request, Buffer body) {
        requests.incrementAndGet();
        StandInReply reply = new StandInReply(request);
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            reply.error(404, 20404);
        } else if (!BASIC.equals(request.getHeader("Authorization"))
                || !path.group(1).equals(ACCOUNT)) {
            reply.error(401, 20003);
        } else if (!"POST".equals(request.method().name())) {
            reply.error(405, 20004);
        } else if (!isForm(request.getHeader("Content-Type"))) {
            reply.error(415, 20001);
        } else {
            answer(reply, Optional.ofNullable(path.group(2)), StandInForm.parse(body.toString(UTF_8)));
        }
    }

    private static boolean isForm(String type) {
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private void answer(StandInReply reply, Optional<String> sid, StandInForm form) {
        StandInAnswer answer = Optional.ofNullable(next.poll()).orElse(usual);
        switch (answer) {
            case StandInAnswer.Refuse refuse -> reply.error(refuse.status(), refuse.code(), refuse.retryAfter());
            case StandInAnswer.Say say -> reply.say(say.status(), say.body());
            case StandInAnswer.Drop _ -> reply.drop();
            case StandInAnswer.Take _ -> done(reply, sid, form).run();
            case StandInAnswer.Hold _ -> held.add(done(reply, sid, form));
            case StandInAnswer.TakeAndDrop _ -> {
                done(reply.asLost(), sid, form).run();
                reply.drop();
            }
            case StandInAnswer.TakeAndHalf _ -> done(reply.asHalf(), sid, form).run();
        }
    }

    /** Does what was asked now; gives what sends the reply. */
    private Runnable done(StandInReply reply, Optional<String> sid, StandInForm form) {
        return sid.map(found -> changed(reply, found, form)).orElseGet(() -> created(reply, form));
    }

    private Runnable created(StandInReply reply, StandInForm form) {
        Optional<Integer> broken = StandInRules.broken(form);
        if (broken.isPresent()) {
            return () -> reply.error(400, broken.get());
        }
        if (perSecond > 0 && left.getAndDecrement() <= 0) {
            return () -> reply.error(429, 20429, "1");
        }
        StandInMessages.Taken taken = messages.take(form);
        if (reporting) {
            vertx.runOnContext(_ -> report(taken));
        }
        return () -> reply.say(201, taken.json());
    }

    private Runnable changed(StandInReply reply, String sid, StandInForm form) {
        if (!SID.matcher(sid).matches() || messages.find(sid).isEmpty()) {
            return () -> reply.error(404, 20404);
        }
        if (!form.has("Body") || !form.value("Body").isEmpty()) {
            return () -> reply.error(400, 20001);
        }
        return messages.redact(sid)
                ? () -> reply.say(200, messages.find(sid).orElseThrow().json())
                : () -> reply.error(400, 20009);
    }

    private void report(StandInMessages.Taken taken) {
        messages.reach(taken.sid(), "delivered");
        StandInCalls.post(vertx, taken.callback(), StandInCalls.status(taken.sid(), "delivered", 0));
    }
}
