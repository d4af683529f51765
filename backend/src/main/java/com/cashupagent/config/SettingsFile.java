package com.cashupagent.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The YAML file: a flat list of keys. */
final class SettingsFile {

    private static final int MAX_BYTES = 1 << 20;

    private SettingsFile() {}

    static Map<Key, SettingText> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            return parse(new YAMLMapper().readTree(bytes), file);
        } catch (IOException e) {
            throw new SettingsException(
                    "Cannot read the configuration file " + file + "; give --config the path of a readable YAML file");
        } catch (JacksonException e) {
            throw new SettingsException(file + " is not YAML: " + e.getOriginalMessage());
        }
    }

    private static Map<Key, SettingText> parse(JsonNode root, Path file) {
        Map<Key, SettingText> texts = new EnumMap<>(Key.class);
        if (root.isMissingNode() || root.isNull()) {
            return texts;
        }
        if (!root.isObject()) {
            throw new SettingsException(file + " must be a list of 'key: value' lines");
        }
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            Key key = Key.ofFileName(entry.getKey()).orElseThrow(() -> unknown(entry.getKey(), file));
            JsonNode value = entry.getValue();
            if (value.isContainer()) {
                throw new SettingsException(key.fileName() + " in " + file + " must be a single value");
            }
            texts.put(key, new SettingText(value.isNull() ? "" : value.asString(), key.fileName() + " in " + file));
        }
        return texts;
    }

    private static SettingsException unknown(String name, Path file) {
        return new SettingsException("Unknown key '" + name + "' in " + file + "; did you mean '"
                + NearestKey.to(name).fileName() + "'?");
    }
}
