package org.passerelle.platform.start;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The S3-compatible store in which files lie: set whole or not at all. */
final class BucketSettings {

    static final String BUCKET = "PASSERELLE_S3_BUCKET";
    static final String REGION = "PASSERELLE_S3_REGION";
    static final String ACCESS_KEY = "PASSERELLE_S3_ACCESS_KEY";
    static final String SECRET_KEY = "PASSERELLE_S3_SECRET_KEY";
    /** Only where it is not Amazon's own. */
    static final String ENDPOINT = "PASSERELLE_S3_ENDPOINT";

    private static final List<String> NEEDED = List.of(BUCKET, REGION, ACCESS_KEY, SECRET_KEY);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/\\S*)?");

    private BucketSettings() {}

    /** Why these settings cannot be meant, each wrong one named and none shown; empty if they can. */
    static String broken(Map<String, String> environment) {
        List<String> missing = NEEDED.stream()
                .filter(name -> value(environment, name).isEmpty())
                .toList();
        boolean none =
                missing.size() == NEEDED.size() && value(environment, ENDPOINT).isEmpty();
        String half = none || missing.isEmpty()
                ? ""
                : " A store for files is set in part: missing " + String.join(", ", missing) + ".";
        return half
                + form(environment, BUCKET, "passerelle-files", NAME)
                + form(environment, ENDPOINT, "https://s3.example.org", ADDRESS);
    }

    private static String form(Map<String, String> environment, String name, String example, Pattern form) {
        String value = value(environment, name);
        return value.isEmpty() || form.matcher(value).matches() ? "" : " " + name + " must look like " + example + ".";
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
