package com.cashupagent.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.read.worker.OcrEngines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsLoaderTest {

    @TempDir
    Path folder;

    @Test
    void defaultsStandWhenNobodySpeaks() {
        Settings settings = load(Map.of(), Map.of(), "");

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.maxFileSize()).isEqualTo(10L * 1024 * 1024);
        assertThat(settings.maxWait()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.database().url()).isEmpty();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.allowPrivateCallbacks()).isFalse();
        assertThat(settings.dataDir()).isAbsolute().hasFileName("data");
    }

    @Test
    void flagBeatsEnvironmentBeatsFileBeatsDefault() {
        String file = "port: 1001\nmax-wait: 1s\nhost: 10.0.0.1\n";
        Map<String, String> environment = Map.of("CASHUP_PORT", "1002", "CASHUP_MAX_WAIT", "2s");

        Settings settings = load(Map.of(Key.PORT, "1003"), environment, file);

        assertThat(settings.port()).isEqualTo(1003);
        assertThat(settings.maxWait()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.host()).isEqualTo("10.0.0.1");
        assertThat(settings.shutdownTimeout()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void everyKeyCanComeFromTheEnvironment() {
        for (Key key : Key.values()) {
            assertThat(key.variable()).matches("CASHUP_[A-Z_]+");
            assertThat(key.flag()).matches("--[a-z-]+");
        }
        assertThat(load(Map.of(), Map.of("CASHUP_DB_URL", "jdbc:postgresql://db/cashup"), "")
                        .database()
                        .url())
                .contains("jdbc:postgresql://db/cashup");
    }

    @Test
    void theEnvironmentCanNameTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("other.yaml"), "port: 4711");

        Settings settings =
                new SettingsLoader(Map.of(SettingsLoader.FILE_VARIABLE, file.toString()), 4).load(Map.of(), null);

        assertThat(settings.port()).isEqualTo(4711);
    }

    @Test
    void workersFollowTheProcessorsUnlessSaid() {
        assertThat(load(Map.of(), Map.of(), "").workers().count()).isEqualTo(2);
        assertThat(new SettingsLoader(Map.of(), 1)
                        .load(Map.of(), null)
                        .workers()
                        .count())
                .isEqualTo(1);
        assertThat(load(Map.of(Key.WORKERS, "7"), Map.of(), "").workers().count())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"'',AUTO", "ocr-engine: auto,AUTO", "ocr-engine: tesseract,TESSERACT", "ocr-engine: pp-ocr,PP_OCR"})
    void enginesAreChosenByName(String file, OcrEngines engines) {
        assertThat(load(Map.of(), Map.of(), file).ocr().engines()).isEqualTo(engines);
    }

    @ParameterizedTest
    @CsvSource({
        "max-fil-size,max-file-size",
        "prot,port",
        "MAX_WAIT,max-wait",
        "data_directory,data-dir",
        "'',port",
    })
    void anUnknownKeyIsNamedWithTheNearest(String written, String meant) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(), "'" + written + "': 1"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("'" + written + "'")
                .hasMessageContaining("cashup.yaml")
                .hasMessageContaining("did you mean '" + (written.isEmpty() ? "" : meant));
    }

    @ParameterizedTest
    @CsvSource({
        "port,abc",
        "allow-private-callbacks,yes",
        "allow-private-callbacks,''",
        "port,-1",
        "port,65536",
        "port,''",
        "max-file-size,10 miles",
        "max-file-size,0",
        "max-file-size,999999999GB",
        "max-wait,60",
        "max-wait,-1s",
        "max-wait,99999999999s",
        "shutdown-timeout,26s",
        "public-url,ftp://x",
        "public-url,https://x/?q=1",
        "public-url,'https://a b'",
        "public-url,nonsense",
        "data-dir,''",
        "ocr-engine,best",
        "ocr-engine,''",
    })
    void aWrongValueIsNamedWithWhereItCameFrom(String key, String value) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(), key + ": \"" + value + "\""))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("cashup.yaml");
    }

    @Test
    void aWrongVariableIsNamed() {
        assertThatThrownBy(() -> load(Map.of(), Map.of("CASHUP_PORT", "x"), ""))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("CASHUP_PORT: 'x' is not a whole number");
    }

    @ParameterizedTest
    @CsvSource({
        "batch-every,15x,'from 100ms to 24h'",
        "max-wait,2h,'from 1ms to 1h'",
        "upload-lifetime,0s,'from 1s to 30d'",
        "shutdown-timeout,26s,'from 0s to 25s'"
    })
    void theLimitsOfATimeAreSaidAsTheyWouldBeWritten(String key, String value, String limits) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(), key + ": " + value))
                .isInstanceOf(SettingsException.class)
                .hasMessageEndingWith(limits);
    }

    @ParameterizedTest
    @CsvSource({"15m,15 min", "90s,90 s", "1d,24 h", "90d,90 days", "250ms,250 ms", "60m,1 h"})
    void timesAreSaidInWords(String written, String spoken) {
        assertThat(TimeText.parse(written).map(TimeText::spoken)).contains(spoken);
    }

    @ParameterizedTest
    @CsvSource({"'port: [1, 2]'", "'- port'", "'port: {a: b}'", "'port: \"unclosed'", "'just text'"})
    void aFileOfAnotherFormIsRefused(String content) {
        assertThatThrownBy(() -> load(Map.of(), Map.of(), content))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cashup.yaml");
    }

    @Test
    void aMissingNamedFileIsAnError() {
        assertThatThrownBy(() -> new SettingsLoader(Map.of(), 4).load(Map.of(), folder.resolve("none.yaml")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("none.yaml");
    }

    @Test
    void passwordsStayOutOfTexts() {
        Settings settings = load(Map.of(Key.DB_PASSWORD, "hunter2"), Map.of(), "");

        assertThat(settings.database().password()).isEqualTo("hunter2");
        assertThat(settings.toString()).doesNotContain("hunter2");
    }

    private Settings load(Map<Key, String> flags, Map<String, String> environment, String yaml) {
        try {
            Path file = Files.writeString(folder.resolve("cashup.yaml"), yaml);
            return new SettingsLoader(environment, 4).load(flags, file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
