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

class StartPlanTest {

    private static final String URL = "postgresql://someone:secret@db:5432/passerelle";
    private static final List<RealChannel> CHANNELS = List.of(new RealChannel(List.of("MADE_UP_ONE", "MADE_UP_TWO")));

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
    void withoutAChannelForRealMessagesNothingStartsOutsideDemonstrationMode() throws IOException {
        assertThat(refusal(complete(), RealChannel.OF_THIS_RELEASE))
                .contains("no channel for real messages")
                .doesNotContain("Missing");
        assertThat(refusal(Map.of("PASSERELLE_SMTP_HOST", "mail"), RealChannel.OF_THIS_RELEASE))
                .contains("no channel for real messages", "PASSERELLE_DATABASE_URL", "PASSERELLE_KEYS_DIR");
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

    private Map<String, String> complete() throws IOException {
        assertThat(MakeKeys.in(keys)).contains("field.jwks.json", "lookup.jwks.json", "token.jwks.json");
        return Map.of(
                "PASSERELLE_DATABASE_URL",
                URL,
                "PASSERELLE_KEYS_DIR",
                keys.toString(),
                "MADE_UP_ONE",
                "made-up",
                "MADE_UP_TWO",
                "made-up");
    }

    private static String refusal(Map<String, String> environment, List<RealChannel> channels) {
        return ((StartPlan.Refused) StartPlan.of(environment, false, channels)).reason();
    }
}
