package org.passerelle.packaged;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells a server things that its log must not repeat, in every way a person can, and finds them in the log. */
final class ToldLog {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBER = "+33639981190";
    private static final String NAME = "Zzyzxqwert";
    private static final String COMPLETE = """
            {"since":0,"device":"%s","changes":[
            {"n":1,"key":"person.givenNames","base":0,"value":"Zzyzxqwert"},
            {"n":2,"key":"person.birthDate","base":0,"value":
              {"calendar":"gregorian","year":1990,"month":1,"day":null}},
            {"n":3,"key":"person.birthPlace","base":0,"value":"Zzyzxqwert"},
            {"n":4,"key":"person.nationality","base":0,"value":"ER"},
            {"n":5,"key":"household.under18","base":0,"value":"no"},
            {"n":6,"key":"household.adults","base":0,"value":"none"},
            {"n":7,"key":"household.children","base":0,"value":"none"},
            {"n":8,"key":"ties.kinds","base":0,"value":["none"]},
            {"n":9,"key":"protection.status","base":0,"value":["none"]},
            {"n":10,"key":"journey.currentCountry","base":0,"value":"FR"},
            {"n":11,"key":"journey.currentTown","base":0,"value":"Zzyzxqwert"},
            {"n":12,"key":"papers.held","base":0,"value":["passport"]},
            {"n":13,"key":"contact.language","base":0,"value":"en"},
            {"n":14,"key":"need.urgent","base":0,"value":"+33612345678"},
            {"n":15,"key":"declaration.confirmed","base":0,"value":"confirmed"}]}""";

    private final List<Pattern> secrets = new ArrayList<>();

    /** From sign-in to submission, with everything that can go wrong on the way. */
    void tell(PackagedClient client) throws IOException, InterruptedException {
        String token = signIn(client);
        String application = client.openApplication(token);
        String path = "/api/v1/applications/" + application;
        secrets.addAll(List.of(words(NAME), words(token), words(NUMBER.substring(1))));
        goWrong(client, path, token);
        PackagedClient.expect(
                200, client.send("PATCH", path + "/answers", token, COMPLETE.formatted(UUID.randomUUID())));
        String revision = client.send("GET", path + "/answers", token, "").header("ETag");
        PackagedClient.expect(201, client.send("POST", path + "/submission", token, "", "If-Match", revision));
        PackagedClient.expect(200, client.send("GET", path + "/submission", token, ""));
    }

    private String signIn(PackagedClient client) throws IOException, InterruptedException {
        String code = client.newCode(NUMBER);
        secrets.add(Pattern.compile("(?<!\\d)" + code + "(?!\\d)"));
        String wrong = code.equals("000000") ? "000001" : "000000";
        String session = "{\"contact\":\"" + NUMBER + "\",\"code\":\"%s\"}";
        PackagedClient.expect(401, client.send("POST", "/api/v1/sign-in/sessions", "", session.formatted(wrong)));
        JsonNode tokens = PackagedClient.expect(
                        201, client.send("POST", "/api/v1/sign-in/sessions", "", session.formatted(code)))
                .json();
        secrets.add(words(tokens.get("refreshToken").textValue()));
        return tokens.get("accessToken").textValue();
    }

    private static void goWrong(PackagedClient client, String path, String token)
            throws IOException, InterruptedException {
        PackagedClient.expect(400, client.send("PATCH", path + "/answers", token, "{\"" + NAME + "\":[" + NAME));
        PackagedClient.expect(401, client.send("GET", path, token + NAME, ""));
        PackagedClient.expect(404, client.send("GET", path + "/" + NAME, token, ""));
        PackagedClient.expect(422, client.send("POST", "/api/v1/sign-in/codes", "", "{\"contact\":\"" + NAME + "\"}"));
        String form = "number=%2B" + NUMBER.substring(1) + "&body=" + NAME;
        PackagedClient.expect(
                303,
                client.send("POST", "/demo/phones", "", form, "Content-Type", "application/x-www-form-urlencoded"));
        PackagedClient.expect(
                400,
                client.send(
                        "POST", "/demo/phones", "", form + "%zz", "Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Whether this line of the log repeats any of it. */
    boolean told(JsonNode line) {
        return told(((ObjectNode) line.deepCopy()).without("timestamp").toString());
    }

    /** Whether this text repeats any of it. */
    boolean told(String text) {
        return secrets.stream().anyMatch(secret -> secret.matcher(text).find());
    }

    /** The lines of a log; fails for one that is not JSON. */
    static List<JsonNode> lines(List<String> log) {
        return log.stream().map(ToldLog::line).toList();
    }

    private static JsonNode line(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new AssertionError("Not JSON: " + line, failure);
        }
    }

    private static Pattern words(String text) {
        return Pattern.compile(Pattern.quote(text));
    }
}
