package com.cashupagent.cli;

import com.cashupagent.config.Key;
import com.cashupagent.config.Settings;
import com.cashupagent.config.SettingsLoader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command that reads the settings; each setting it uses is a flag of its own. */
abstract class ConfiguredCommand implements Callable<Integer> {

    /** What commands that read documents by themselves use. */
    static final Set<Key> READING_KEYS = Collections.unmodifiableSet(EnumSet.of(
            Key.WORKERS,
            Key.WORKER_TIMEOUT,
            Key.WORKER_HEAP,
            Key.OCR_ENGINE,
            Key.OCR_WORKERS,
            Key.OCR_PAGE_TIMEOUT,
            Key.OCR_TIMEOUT,
            Key.OCR_HEAP,
            Key.OCR_LANGUAGES,
            Key.OCR_FOLDER,
            Key.MAX_FILE_SIZE,
            Key.MAX_PAGES,
            Key.LLM_URL,
            Key.LLM_MODEL,
            Key.LLM_PRICES,
            Key.LLM_ALLOW_PRIVATE));

    private final Set<Key> keys;
    private final Map<Key, OptionSpec> options = new EnumMap<>(Key.class);
    private @Nullable SettingsLoader loader;
    private @Nullable CommandSpec spec;
    private @Nullable OptionSpec config;

    ConfiguredCommand(Set<Key> keys) {
        this.keys = EnumSet.copyOf(keys);
    }

    /** Adds the flags. */
    final void configure(SettingsLoader with, CommandSpec to) {
        loader = with;
        spec = to;
        config = OptionSpec.builder("--config")
                .type(Path.class)
                .paramLabel("FILE")
                .description("YAML file with settings (cashup.yaml if there is one)")
                .build();
        to.addOption(config);
        for (Key key : keys) {
            OptionSpec option = OptionSpec.builder(key.flags().toArray(String[]::new))
                    .type(String.class)
                    .paramLabel("VALUE")
                    .description(description(key))
                    .build();
            options.put(key, option);
            to.addOption(option);
        }
        to.mixinStandardHelpOptions(true);
    }

    private static String description(Key key) {
        String text = key.sentence() + (key.defaultText().isEmpty() ? "" : " (" + key.defaultText() + ")");
        // picocli formats it.
        return text.replace("%", "%%");
    }

    final Settings settings() {
        Map<Key, String> flags = new EnumMap<>(Key.class);
        options.forEach((key, option) -> {
            String value = option.getValue();
            if (value != null) {
                flags.put(key, value);
            }
        });
        Path file = Objects.requireNonNull(config).getValue();
        return Objects.requireNonNull(loader).load(flags, file);
    }

    final PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    final PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }
}
