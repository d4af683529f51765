package com.cashupagent.read.worker;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/**
 * What the workers that recognise need to know.
 *
 * @param engines which of them read
 * @param languages Tesseract's names, most important first; those without a model are left out
 * @param folders where models are looked for, beside those that come with the program
 */
public record OcrSettings(OcrEngines engines, List<String> languages, List<Path> folders) {

    public OcrSettings {
        languages = List.copyOf(languages);
        folders = List.copyOf(folders);
    }

    List<String> arguments() {
        List<String> paths = folders.stream()
                .map(folder -> folder.toAbsolutePath().toString())
                .toList();
        return List.of(engines.name(), String.join(",", languages), String.join(File.pathSeparator, paths));
    }
}
