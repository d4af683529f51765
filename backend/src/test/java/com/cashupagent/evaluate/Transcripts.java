package com.cashupagent.evaluate;

import com.cashupagent.json.Json;
import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Source;
import com.cashupagent.model.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Documents whose words somebody else has read: {@code {"width", "height", "words": [{"text", "bbox"}]}}, or a list of
 * such pages under {@code "pages"}. A text of several words is cut at its blanks, each part as wide as its letters.
 */
public final class Transcripts {

    private static final double POINTS = 595;

    private Transcripts() {}

    public static Document read(Path file) {
        try {
            JsonNode root = Json.mapper().readTree(Files.readAllBytes(file));
            List<Page> pages = new ArrayList<>();
            if (root.has("pages")) {
                root.get("pages").forEach(page -> pages.add(page(pages.size() + 1, page)));
            } else {
                pages.add(page(1, root));
            }
            return new Document(MediaType.JPEG, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the evaluation compares names. */
    public static boolean sameName(String expected, String actual) {
        return Matching.name(expected, actual);
    }

    private static Page page(int number, JsonNode page) {
        double width = Math.max(1, page.get("width").asDouble());
        double height = Math.max(1, page.get("height").asDouble());
        List<Word> words = new ArrayList<>();
        for (JsonNode line : page.get("words")) {
            JsonNode box = line.get("bbox");
            double confidence = line.has("conf") ? line.get("conf").asDouble() / 100 : 1;
            add(
                    line.get("text").asString(),
                    new Box(
                            share(box.get(0).asDouble(), width),
                            share(box.get(1).asDouble(), height),
                            share(box.get(2).asDouble(), width),
                            share(box.get(3).asDouble(), height)),
                    confidence,
                    words);
        }
        return new Page(number, POINTS, POINTS * height / width, words, List.of());
    }

    private static double share(double at, double of) {
        return Math.max(0, Math.min(1, at / of));
    }

    private static void add(String text, Box box, double confidence, List<Word> words) {
        double letter = box.width() / Math.max(1, text.length());
        int at = 0;
        for (String part : text.split(" ", -1)) {
            if (!part.isEmpty()) {
                double x0 = box.x0() + at * letter;
                words.add(new Word(
                        part,
                        new Box(x0, box.y0(), x0 + part.length() * letter, box.y1()),
                        0,
                        false,
                        confidence,
                        Source.OCR));
            }
            at += part.length() + 1;
        }
    }
}
