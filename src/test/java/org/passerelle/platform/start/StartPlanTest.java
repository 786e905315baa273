package org.passerelle.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartPlanTest {

    private static final String URL = "postgresql://someone:secret@db:5432/passerelle";
    private static final List<RealChannel> CHANNELS = List.of(new RealChannel(List.of("MADE_UP_ONE", "MADE_UP_TWO")));

    private static final Map<String, String> TWILIO = Map.of(
            "PASSERELLE_TWILIO_ACCOUNT_SID", "AC0123456789abcdef0123456789abcdef",
            "PASSERELLE_TWILIO_API_KEY", "SK0123456789abcdef0123456789abcdef",
            "PASSERELLE_TWILIO_API_SECRET", "made-up-secret",
            "PASSERELLE_TWILIO_AUTH_TOKEN", "made-up-token",
            "PASSERELLE_TWILIO_MESSAGING_SERVICE_SID", "MG0123456789abcdef0123456789abcdef");

    @TempDir
    private Path keys;

    @Test
    void demonstrationModeRunsItsOwnDatabaseInTheDataFolder() {
        assertThat(StartPlan.of(Map.of("PASSERELLE_DEMO", "true"), false))
                .isEqualTo(new StartPlan.Embedded(Path.of("data"), true));
        assertThat(StartPlan.of(Map.of("PASSERELLE_DATA_DIR", "/srv/passerelle"), true))
                .isEqualTo(new StartPlan.Embedded(Path.of("/srv/passerelle"), true));
    }

    @Test
    void aDemonstrationIsReachedFromThisMachineOnlyUnlessAHostIsGiven() {
        assertThat(new StartPlan.Embedded(Path.of("data"), true).settings())
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("passerelle.demo", "true");
        assertThat(StartPlan.of(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"), true))
                .isEqualTo(new StartPlan.Embedded(Path.of("data"), false));
        assertThat(new StartPlan.Embedded(Path.of("data"), false).settings())
                .isEqualTo(Map.of("passerelle.demo", "true"));
    }

    @Test
    void whatWasDecidedIsSaidToTheApplication() throws IOException {
        assertThat(((StartPlan.Outside) StartPlan.of(Map.of("PASSERELLE_DATABASE_URL", URL), true)).settings())
                .containsEntry("passerelle.demo", "true");
        assertThat(((StartPlan.Outside) StartPlan.of(complete(), false, CHANNELS)).settings())
                .containsEntry("passerelle.demo", "false");
    }

    @Test
    void whatWasDecidedWinsOverProfilesAndFiles() throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("dev")
                .withSources(new PropertiesConfigSource(Map.of("%dev.passerelle.demo", "true"), "packaged", 250))
                .withSources(new PropertiesConfigSource(Map.of("passerelle.demo", "true"), "beside the jar", 260))
                .withSources(new PropertiesConfigSource(Map.of("passerelle.demo", "true"), "environment", 300))
                .withSources(new PropertiesConfigSource(
                        ((StartPlan.Outside) StartPlan.of(complete(), false, CHANNELS)).settings(),
                        "system properties",
                        SysPropConfigSource.ORDINAL))
                .build();
        assertThat(config.getValue("passerelle.demo", Boolean.class)).isFalse();
    }

    @Test
    void aDatabaseThatIsNamedIsUsedInDemonstrationModeToo() {
        assertThat(StartPlan.of(Map.of("PASSERELLE_DATABASE_URL", URL), true)).isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void everyMissingSettingIsNamedAtOnce() {
        assertThat(refusal(Map.of(), CHANNELS))
                .contains("PASSERELLE_DATABASE_URL", "PASSERELLE_KEYS_DIR", "a channel (MADE_UP_ONE and MADE_UP_TWO)");
    }

    @Test
    void onlyWhatIsMissingIsNamed() {
        assertThat(refusal(
                        Map.of("PASSERELLE_DATABASE_URL", URL, "MADE_UP_ONE", "mail", "MADE_UP_TWO", "word"), CHANNELS))
                .contains("PASSERELLE_KEYS_DIR")
                .doesNotContain("PASSERELLE_DATABASE_URL", "channel");
    }

    @Test
    void aBlankSettingIsMissing() {
        assertThat(refusal(
                        Map.of("PASSERELLE_DATABASE_URL", URL, "PASSERELLE_KEYS_DIR", " ", "MADE_UP_ONE", ""),
                        CHANNELS))
                .contains("PASSERELLE_KEYS_DIR", "a channel");
    }

    @Test
    void everyKeyFileThatTheFolderLacksIsNamedWithTheRest(@TempDir Path folder) throws IOException {
        Files.createFile(folder.resolve("lookup.jwks.json"));
        assertThat(refusal(Map.of("PASSERELLE_DATABASE_URL", URL, "PASSERELLE_KEYS_DIR", folder.toString()), CHANNELS))
                .contains("field.jwks.json", "token.jwks.json", "a channel")
                .doesNotContain("lookup.jwks.json");
    }

    @Test
    void aCompleteEnvironmentStartsWithoutDemonstrationMode() throws IOException {
        assertThat(StartPlan.of(complete(), false, CHANNELS)).isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void textsOrMailAreEnoughOfAChannel() throws IOException {
        Map<String, String> complete = complete();
        Map<String, String> mail = new HashMap<>(complete);
        mail.put("PASSERELLE_SMTP_HOST", "mail.example.org");
        mail.put("PASSERELLE_SMTP_FROM", "messages@example.org");
        assertThat(StartPlan.of(mail, false)).isInstanceOf(StartPlan.Outside.class);
        Map<String, String> texts = new HashMap<>(complete);
        texts.putAll(TWILIO);
        assertThat(StartPlan.of(texts, false)).isInstanceOf(StartPlan.Outside.class);
        texts.remove("PASSERELLE_TWILIO_MESSAGING_SERVICE_SID");
        texts.put("PASSERELLE_TWILIO_FROM", "+447700900000");
        assertThat(StartPlan.of(texts, false)).isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void withoutAChannelBothWaysAreNamed() throws IOException {
        assertThat(refusal(complete(), RealChannel.OF_THIS_RELEASE))
                .contains(TWILIO.keySet())
                .contains("PASSERELLE_TWILIO_FROM", "PASSERELLE_SMTP_HOST", "PASSERELLE_SMTP_FROM")
                .doesNotContain("PASSERELLE_DATABASE_URL");
    }

    @Test
    void aChannelThatIsHalfSetUpIsWantedWholeEvenBesideAnother() throws IOException {
        Map<String, String> environment = new HashMap<>(complete());
        environment.put("PASSERELLE_SMTP_HOST", "mail.example.org");
        environment.put("PASSERELLE_SMTP_FROM", "messages@example.org");
        environment.put("PASSERELLE_TWILIO_API_KEY", TWILIO.get("PASSERELLE_TWILIO_API_KEY"));
        assertThat(refusal(environment, RealChannel.OF_THIS_RELEASE))
                .contains(
                        "PASSERELLE_TWILIO_ACCOUNT_SID",
                        "PASSERELLE_TWILIO_API_SECRET",
                        "PASSERELLE_TWILIO_AUTH_TOKEN",
                        "PASSERELLE_TWILIO_MESSAGING_SERVICE_SID or PASSERELLE_TWILIO_FROM")
                .doesNotContain("PASSERELLE_TWILIO_API_KEY", "SMTP");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_PUBLIC_URL, apply.example.org/hidden",
        "PASSERELLE_PUBLIC_URL, https://apply.example.org?hidden",
        "PASSERELLE_TWILIO_ACCOUNT_SID, SKhidden",
        "PASSERELLE_TWILIO_API_KEY, AC00000000000000000000000000hidden",
        "PASSERELLE_TWILIO_MESSAGING_SERVICE_SID, MGhidden",
        "PASSERELLE_TWILIO_FROM, hidden name too long",
        "PASSERELLE_TWILIO_FROM, 0612345678",
        "PASSERELLE_TWILIO_ANSWER_NUMBER, hidden",
        "PASSERELLE_TWILIO_BASE_URL, hidden",
        "PASSERELLE_CLAMD, hidden",
        "PASSERELLE_CLAMD, 'tcp://hidden:3310'",
        "PASSERELLE_CLAMD_TIMEOUT, 0S",
        "PASSERELLE_INSPECTION_TIME, hidden",
        "PASSERELLE_INSPECTION_MEMORY, 64",
        "PASSERELLE_INSPECTION_MEMORY, 1hidden",
        "PASSERELLE_UPLOADS_AT_ONCE, 0",
        "PASSERELLE_EVIDENCE_VOUCH_SAMPLE_SHARE, 1.5",
        "PASSERELLE_CASEWORK_GRANT_CHECK_SHARE, -0.1",
        "PASSERELLE_SMTP_FROM, hidden",
        "PASSERELLE_SMTP_FROM, hidden <somebody>",
        "PASSERELLE_SMTP_FROM, 'hidden@example.org, b@example.org'",
        "PASSERELLE_SMTP_FROM, 'a@example.org\r\nBcc: hidden@example.org'"
    })
    void aMalformedSettingIsNamedAndNeverShownInADemonstrationToo(String name, String value) throws IOException {
        Map<String, String> environment = new HashMap<>(complete());
        environment.putAll(TWILIO);
        environment.put("PASSERELLE_SMTP_HOST", "mail.example.org");
        environment.put("PASSERELLE_SMTP_FROM", "Passerelle <messages@example.org>");
        environment.put(name, value);
        assertThat(refusal(environment, RealChannel.OF_THIS_RELEASE))
                .contains(name + " must look like")
                .doesNotContain("hidden", "Missing");
        assertThat(((StartPlan.Refused) StartPlan.of(environment, true)).reason())
                .contains(name)
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSERELLE_CLAMD, clamd.example.org:3310",
        "PASSERELLE_CLAMD, '[::1]:3310'",
        "PASSERELLE_CLAMD_TIMEOUT, 500ms",
        "PASSERELLE_INSPECTION_TIME, PT2M",
        "PASSERELLE_INSPECTION_MEMORY, 1024",
        "PASSERELLE_UPLOADS_AT_ONCE, 60",
        "PASSERELLE_EVIDENCE_VOUCH_SAMPLE_SHARE, 1",
        "PASSERELLE_CASEWORK_GRANT_CHECK_SHARE, 0.05"
    })
    void whatIsWellFormedIsTaken(String name, String value) throws IOException {
        Map<String, String> environment = new HashMap<>(complete());
        environment.put(name, value);
        assertThat(StartPlan.of(environment, false, CHANNELS)).isInstanceOf(StartPlan.Outside.class);
    }

    @Test
    void aNameThatNobodyCanAnswerNeedsANumberBesideIt() throws IOException {
        Map<String, String> environment = new HashMap<>(complete());
        environment.putAll(TWILIO);
        environment.put("PASSERELLE_TWILIO_FROM", "Passerelle");
        assertThat(refusal(environment, RealChannel.OF_THIS_RELEASE)).contains("PASSERELLE_TWILIO_ANSWER_NUMBER");
        environment.put("PASSERELLE_TWILIO_ANSWER_NUMBER", "+447700900000");
        assertThat(StartPlan.of(environment, false)).isInstanceOf(StartPlan.Outside.class);
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

    @Test
    void aCommandNeedsDatabaseAndKeysAndNoChannel() throws IOException {
        Map<String, String> environment = new HashMap<>(complete());
        environment.keySet().removeIf(name -> name.startsWith("MADE_UP"));
        assertThat(StartPlan.ofCommand(environment, false)).isInstanceOf(StartPlan.Outside.class);
        environment.remove("PASSERELLE_DATABASE_URL");
        assertThat(((StartPlan.Refused) StartPlan.ofCommand(environment, false)).reason())
                .contains("PASSERELLE_DATABASE_URL")
                .doesNotContain("channel");
    }

    @Test
    void withoutAPublicAddressAStartForRealPeopleIsToldWhatThatMeans() throws IOException {
        Map<String, String> whole = complete();
        Map<String, String> environment = new HashMap<>(whole);
        environment.remove("PASSERELLE_PUBLIC_URL");
        assertThat(StartPlan.doubt(environment, StartPlan.of(environment, false, CHANNELS)))
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("PASSERELLE_PUBLIC_URL"));
        assertThat(StartPlan.doubt(environment, StartPlan.of(environment, true, CHANNELS)))
                .isEmpty();
        assertThat(StartPlan.doubt(whole, StartPlan.of(whole, false, CHANNELS))).isEmpty();
    }

    private Map<String, String> complete() throws IOException {
        assertThat(MakeKeys.in(keys)).contains("field.jwks.json", "lookup.jwks.json", "token.jwks.json");
        return Map.of(
                "PASSERELLE_DATABASE_URL",
                URL,
                "PASSERELLE_KEYS_DIR",
                keys.toString(),
                "PASSERELLE_PUBLIC_URL",
                "https://apply.example.org",
                "MADE_UP_ONE",
                "made-up",
                "MADE_UP_TWO",
                "made-up");
    }

    private static String refusal(Map<String, String> environment, List<RealChannel> channels) {
        return ((StartPlan.Refused) StartPlan.of(environment, false, channels)).reason();
    }
}
