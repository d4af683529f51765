package com.cashupagent.read.ocr.tesseract;

import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The native libraries and language models in one folder, where the dynamic linker and Tesseract look for them.
 *
 * @param libraries holds libtesseract beside the libleptonica it needs
 * @param models holds one {@code .traineddata} a language
 * @param languages joined by {@code +}, as Tesseract wants them
 */
public record TesseractFiles(Path libraries, Path models, String languages) {

    private static final String ENGLISH_MODEL = "tessdata/eng.traineddata";

    /**
     * Unpacks what the program brings and links what the machine has.
     *
     * @param folder is filled; writable
     * @param wanted languages in order of importance; those that are not found are left out, English is always there
     * @param folders where further models are looked for
     * @throws UncheckedIOException when the folder cannot be written
     * @throws IllegalStateException when the program was built for another kind of machine
     */
    public static TesseractFiles unpack(Path folder, List<String> wanted, List<Path> folders) {
        try {
            Path libraries = Files.createDirectories(folder.resolve("lib"));
            Path models = Files.createDirectories(folder.resolve("tessdata"));
            unpackLibraries(libraries);
            copy(ENGLISH_MODEL, models.resolve("eng.traineddata"));
            List<String> languages = new ArrayList<>(List.of(Tessdata.ENGLISH));
            Map<String, Path> found = Tessdata.find(folders);
            for (String language : wanted) {
                Path model = found.get(language);
                if (model != null && !languages.contains(language)) {
                    link(model, models.resolve(language + ".traineddata"));
                    languages.add(language);
                }
            }
            return new TesseractFiles(libraries, models, String.join("+", languages));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the OCR engine to " + folder, e);
        }
    }

    private static void unpackLibraries(Path folder) throws IOException {
        for (String library : List.of("leptonica", "tesseract")) {
            String place = "org/bytedeco/" + library + "/" + platform() + "/";
            List<String> entries = entries(place);
            if (entries.isEmpty()) {
                throw new IllegalStateException("this program holds no OCR engine for " + platform());
            }
            for (String entry : entries) {
                copy(entry, folder.resolve(entry.substring(place.length())));
            }
        }
    }

    /** In bytedeco's words. */
    private static String platform() {
        String system = Platform.isMac() ? "macosx" : Platform.isWindows() ? "windows" : "linux";
        return system + "-" + (Platform.isARM() ? "arm64" : "x86_64");
    }

    /** The shared libraries directly below a place of the class path; their names carry versions and differ by system. */
    private static List<String> entries(String place) throws IOException {
        URL url = TesseractFiles.class.getClassLoader().getResource(place);
        List<String> names = new ArrayList<>();
        if (url != null && url.getProtocol().equals("jar")) {
            URI inJar = URI.create(url.toString().replaceFirst("!/.*", "!/"));
            try (FileSystem jar = FileSystems.newFileSystem(inJar, Map.of());
                    Stream<Path> files = Files.list(jar.getPath("/" + place))) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(TesseractFiles::isLibrary)
                        .forEach(name -> names.add(place + name));
            }
        }
        return names;
    }

    private static boolean isLibrary(String name) {
        boolean shared = name.contains(".so") || name.endsWith(".dylib") || name.endsWith(".dll");
        return shared && name.indexOf('/') < 0 && !name.startsWith("libjni") && !name.startsWith("jni");
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = TesseractFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            if (!Files.exists(to)) {
                Files.copy(in, to);
            }
        }
    }

    private static void link(Path model, Path as) throws IOException {
        if (Files.exists(as)) {
            return;
        }
        try {
            Files.createSymbolicLink(as, model.toAbsolutePath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(model, as);
        }
    }
}
