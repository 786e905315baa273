package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bucket is set whole or not at all, and what is wrong is named and not shown. */
class BucketSettingsTest {

    private static final Map<String, String> WHOLE = Map.of(
            "PASSERELLE_S3_BUCKET", "passerelle-files",
            "PASSERELLE_S3_REGION", "eu-west-3",
            "PASSERELLE_S3_ACCESS_KEY", "made-up-key",
            "PASSERELLE_S3_SECRET_KEY", "made-up-secret");

    @Test
    void allOrNothingIsFine() {
        assertThat(BucketSettings.broken(Map.of())).isEmpty();
        assertThat(BucketSettings.broken(WHOLE)).isEmpty();
        assertThat(BucketSettings.broken(with("PASSERELLE_S3_ENDPOINT", "http://127.0.0.1:9000")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSERELLE_S3_BUCKET",
                "PASSERELLE_S3_REGION",
                "PASSERELLE_S3_ACCESS_KEY",
                "PASSERELLE_S3_SECRET_KEY"
            })
    void eachThatIsMissingIsNamedAlsoInADemonstration(String name) {
        assertThat(BucketSettings.broken(with(name, " ")))
                .isEqualTo(" A store for files is set in part: missing " + name + ".");
        Map<String, String> demo = with(name, "");
        demo.put("PASSERELLE_DEMO", "true");
        assertThat(StartPlan.of(demo, false))
                .isInstanceOfSatisfying(
                        StartPlan.Refused.class,
                        refused -> assertThat(refused.reason()).contains(name).doesNotContain("made-up"));
    }

    @Test
    void anEndpointAloneIsHalf() {
        assertThat(BucketSettings.broken(Map.of("PASSERELLE_S3_ENDPOINT", "http://127.0.0.1:9000")))
                .contains("PASSERELLE_S3_BUCKET, PASSERELLE_S3_REGION");
    }

    @Test
    void whatIsMalformedIsNamed() {
        assertThat(BucketSettings.broken(with("PASSERELLE_S3_BUCKET", "Made Up")))
                .contains("PASSERELLE_S3_BUCKET must");
        assertThat(BucketSettings.broken(with("PASSERELLE_S3_ENDPOINT", "made-up")))
                .contains("PASSERELLE_S3_ENDPOINT must");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put(name, value);
        return settings;
    }
}
