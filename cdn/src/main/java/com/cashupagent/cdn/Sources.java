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
            List.of("cashup-widget.js", "cashup-widget.css", "cashup-widget.d.ts", "LICENSE");

    private Sources() {}

    /** Path below the release's folder → content, in the order of the paths. */
    static SortedMap<String, byte[]> collect(Path themes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : BUNDLE) {
            // Dropzone's licence asks to go where its code goes.
            files.put(name.equals("LICENSE") ? "third-party-licences.txt" : name, bundled(name));
        }
        try (Stream<Path> found = Files.list(themes)) {
            for (Path theme : found.toList()) {
                files.put("themes/" + theme.getFileName(), Files.readAllBytes(theme));
            }
        }
        return files;
    }

    private static byte[] bundled(String name) throws IOException {
        try (InputStream in = Sources.class.getResourceAsStream("/widget/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("The widget's " + name + " is missing: build the widget module first.");
            }
            return in.readAllBytes();
        }
    }
}
