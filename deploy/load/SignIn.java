import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs in made-up applicants and starts a draft for each; writes application, device and token of each on a line. */
final class SignIn {

    private static final int AT_ONCE = 8;
    private static final int LOOKS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;

    private SignIn(String base) {
        this.base = base;
    }

    public static void main(String[] args) throws Exception {
        SignIn signIn = new SignIn(args[0]);
        int applicants = Integer.parseInt(args[1]);
        Semaphore room = new Semaphore(AT_ONCE);
        try (PrintWriter out = new PrintWriter(Path.of(args[2]).toFile());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < applicants; i++) {
                String phone = "+336" + (12_000_000 + i);
                room.acquire();
                threads.submit(() -> {
                    try {
                        String line = signIn.applicant(phone);
                        synchronized (out) {
                            out.println(line);
                        }
                        return null;
                    } catch (Exception failure) {
                        System.err.println("An applicant could not sign in: " + failure);
                        System.exit(1);
                        return null;
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    private String applicant(String phone) throws Exception {
        send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + phone + "\"}");
        String code = find("(?<![0-9])[0-9]{6}(?![0-9])", code(phone));
        String session = send(
                "POST", "/api/v1/sign-in/sessions", "", "{\"contact\":\"" + phone + "\",\"code\":\"" + code + "\"}");
        String token = find("(?<=\"accessToken\":\")[^\"]+", session);
        String draft = send("POST", "/api/v1/applications", token, "{\"form\":\"expression-of-interest\"}");
        return find("(?<=\"id\":\")[^\"]+", draft) + '\t' + UUID.randomUUID() + '\t' + token;
    }

    private String code(String phone) throws Exception {
        String messages = "[]";
        for (int look = 0; look < LOOKS && messages.equals("[]"); look++) {
            messages = send("GET", "/demo/phones/" + phone.replace("+", "%2B") + "/messages", "", "");
        }
        return find("(?<=\"body\":\")[^\"]+", messages);
    }

    private String send(String method, String path, String token, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        var reply = http.send(request.build(), BodyHandlers.ofString());
        if (reply.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + reply.statusCode() + " " + reply.body());
        }
        return reply.body();
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in the reply");
        }
        return found.group();
    }
}
