package com.cashupagent.cdn;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What goes into a release: the widget's bundle from its module, the themes from this one. */
final class Sources {

    private static final List<String> BUNDLE =
            List.of("cashup-widget.js", "cashup-widget.mjs", "cashup-widget.css", "cashup-widget.d.ts", "LICENSE");

    private static final List<String> PARTS = List.of("large", "page", "reference", "setup", "work");
    private static final List<String> LANGUAGES = List.of("ar", "de", "es", "fr", "sw");

    private Sources() {}

    /** Path below the release's folder → content, in the order of the paths. */
    static SortedMap<String, byte[]> collect(Path themes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : BUNDLE) {
            // Dropzone's licence asks to go where its code goes.
            files.put(name.equals("LICENSE") ? "third-party-licences.txt" : name, bundled(name));
        }
        for (String script : List.of("cashup-widget.js", "cashup-widget.mjs")) {
            files.put(script + ".map", bundled(script + ".map"));
        }
        for (String part : PARTS) {
            String name = "parts/" + part + ".mjs";
            files.put(name, bundled(name));
            files.put(name + ".map", bundled(name + ".map"));
        }
        for (String language : LANGUAGES) {
            String name = "locales/" + language + ".json";
            files.put(name, bundled(name));
        }
        try (Stream<Path> found = Files.list(themes)) {
            for (Path theme : found.toList()) {
                files.put("themes/" + theme.getFileName(), Files.readAllBytes(theme));
            }
        }
        return files;
    }

    /** The script without Dropzone, styles and English, to be weighed and not to be published. */
    static byte[] ownCode() throws IOException {
        return resource("/widget-size/own-code.js");
    }

    private static byte[] bundled(String name) throws IOException {
        return resource("/widget/" + name);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Sources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("The widget's " + name + " is missing: build the widget module first.");
            }
            return in.readAllBytes();
        }
    }
}
