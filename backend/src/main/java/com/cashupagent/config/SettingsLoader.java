package com.cashupagent.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the layers together: flag over environment over file over default. */
public final class SettingsLoader {

    /** Names the file when no flag does. */
    public static final String FILE_VARIABLE = "CASHUP_CONFIG";

    private static final Path USUAL_FILE = Path.of("cashup.yaml");

    private final Map<String, String> environment;
    private final int processors;

    /**
     * @param environment the process's variables; those that no key names are ignored
     * @param processors what "0 = as many as fit" is worked out from
     */
    public SettingsLoader(Map<String, String> environment, int processors) {
        this.environment = environment;
        this.processors = processors;
    }

    /**
     * Resolves and checks every setting.
     *
     * @param flags what the command line said
     * @param file null: the one {@code CASHUP_CONFIG} names, else {@code cashup.yaml} in the working folder if there
     * @throws SettingsException on an unknown key, an unreadable file or a value of the wrong form
     */
    public Settings load(Map<Key, String> flags, @Nullable Path file) {
        Map<Key, SettingText> texts = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            texts.put(key, new SettingText(key.defaultText(), key.fileName()));
        }
        file(file).ifPresent(path -> texts.putAll(SettingsFile.read(path)));
        for (Key key : Key.values()) {
            String variable = environment.get(key.variable());
            if (variable != null && !variable.isBlank()) {
                texts.put(key, new SettingText(variable, key.variable()));
            }
        }
        flags.forEach((key, text) -> texts.put(key, new SettingText(text, key.flag())));
        return Settings.of(texts, processors);
    }

    private Optional<Path> file(@Nullable Path named) {
        if (named != null) {
            return Optional.of(named);
        }
        String variable = environment.get(FILE_VARIABLE);
        if (variable != null && !variable.isBlank()) {
            return Optional.of(Path.of(variable));
        }
        return Optional.of(USUAL_FILE).filter(Files::isRegularFile);
    }
}
