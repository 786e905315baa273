package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPlanTest {

    private static final String URL = "postgresql://someone:secret@db:5432/passerelle";

    @Test
    void demonstrationModeRunsItsOwnDatabaseInTheDataFolder() {
        assertThat(StartPlan.of(Map.of("PASSERELLE_DEMO", "true"), false))
                .isEqualTo(new StartPlan.Embedded(Path.of("data")));
        assertThat(StartPlan.of(Map.of("PASSERELLE_DATA_DIR", "/srv/passerelle"), true))
                .isEqualTo(new StartPlan.Embedded(Path.of("/srv/passerelle")));
    }

    @Test
    void aDatabaseThatIsNamedIsUsedInDemonstrationModeToo() {
        assertThat(StartPlan.of(Map.of("PASSERELLE_DATABASE_URL", URL), true)).isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertThat(refusal(Map.of()))
                .contains("PASSERELLE_DATABASE_URL", "PASSERELLE_KEYS_DIR", "PASSERELLE_TWILIO_*", "PASSERELLE_SMTP_*");
    }

    @Test
    void onlyWhatIsMissingIsNamed() {
        assertThat(refusal(Map.of("PASSERELLE_DATABASE_URL", URL, "PASSERELLE_SMTP_HOST", "mail")))
                .contains("PASSERELLE_KEYS_DIR")
                .doesNotContain("PASSERELLE_DATABASE_URL", "PASSERELLE_SMTP_*");
    }

    @Test
    void aBlankSettingIsMissing() {
        assertThat(refusal(
                        Map.of("PASSERELLE_DATABASE_URL", URL, "PASSERELLE_KEYS_DIR", " ", "PASSERELLE_SMTP_HOST", "")))
                .contains("PASSERELLE_KEYS_DIR", "PASSERELLE_SMTP_*");
    }

    @Test
    void everyKeyFileThatTheFolderLacksIsNamedWithTheRest(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("lookup.jwks.json"));
        assertThat(refusal(Map.of("PASSERELLE_DATABASE_URL", URL, "PASSERELLE_KEYS_DIR", folder.toString())))
                .contains("field.jwks.json", "token.jwks.json", "PASSERELLE_TWILIO_*")
                .doesNotContain("lookup.jwks.json");
    }

    @Test
    void aCompleteEnvironmentStartsWithoutDemonstrationMode(@TempDir Path folder) throws IOException {
        assertThat(MakeKeys.in(folder)).contains("field.jwks.json", "lookup.jwks.json", "token.jwks.json");
        assertThat(StartPlan.of(
                        Map.of(
                                "PASSERELLE_DATABASE_URL",
                                URL,
                                "PASSERELLE_KEYS_DIR",
                                folder.toString(),
                                "PASSERELLE_TWILIO_ACCOUNT",
                                "made-up"),
                        false))
                .isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void developmentCanBeToldToBehaveAsProduction() {
        assertThat(StartPlan.of(Map.of("PASSERELLE_DEMO", "false"), true)).isInstanceOf(StartPlan.Refused.class);
    }

    @Test
    void demonstrationModeIsTrueOrFalseAndNothingElse() {
        assertThat(((StartPlan.Refused) StartPlan.of(Map.of("PASSERELLE_DEMO", "perhaps"), true)).reason())
                .contains("PASSERELLE_DEMO");
    }

    @Test
    void aMalformedDatabaseUrlIsRefusedWithoutShowingIt() {
        assertThat(((StartPlan.Refused) StartPlan.of(Map.of("PASSERELLE_DATABASE_URL", "mysql://a:hidden@b/c"), true))
                        .reason())
                .contains("PASSERELLE_DATABASE_URL")
                .doesNotContain("hidden");
    }

    private static String refusal(Map<String, String> environment) {
        return ((StartPlan.Refused) StartPlan.of(environment, false)).reason();
    }
}
