package com.cashupagent.read.ocr;

import com.cashupagent.json.Json;
import com.cashupagent.model.Box;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.Word;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.read.PageImages;
import com.cashupagent.read.ocr.paddle.PaddleEngine;
import com.cashupagent.read.ocr.paddle.PaddleModels;
import com.cashupagent.read.ocr.tesseract.Tessdata;
import com.cashupagent.read.ocr.tesseract.TesseractEngine;
import com.cashupagent.read.ocr.tesseract.TesseractFiles;
import com.cashupagent.read.pdf.PdfPageImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * For developing extraction without waiting for recognition: {@code WordDump FROM TO [EVERY]} recognises the first page
 * of every (or every so-manieth) document of a folder and writes {@code NAME.words.json} with boxes in pixels, and the
 * picture's size. What engines read is kept where {@link PolicyBench} keeps it.
 */
final class WordDump {

    private WordDump() {}

    public static void main(String[] args) throws IOException {
        Path to = Files.createDirectories(Path.of(args[1]));
        int every = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.filter(Files::isRegularFile).sorted().toList();
        }
        try (PageRecognizer recognizer = recognizer(Files.createTempDirectory("word-dump-"))) {
            int number = 0;
            for (Path file : files) {
                MediaType type = MediaTypeSniffer.sniff(file).orElse(MediaType.XML);
                if (type != MediaType.XML && number++ % every == 0) {
                    String name = String.valueOf(file.getFileName()).replaceAll("\\.[^.]+$", "");
                    Page page = recognizer.recognise(file, type, 1);
                    Files.writeString(to.resolve(name + ".words.json"), json(page));
                }
            }
        }
    }

    /** The recognizer as the workers have it. */
    private static PageRecognizer recognizer(Path folder) throws IOException {
        Path cache = Files.createDirectories(PolicyBench.CACHE);
        PageImages pictures = new PictureFiles();
        return new PageRecognizer(
                Map.of(
                        MediaType.PDF, new PdfPageImages(),
                        MediaType.JPEG, pictures,
                        MediaType.PNG, pictures,
                        MediaType.TIFF, pictures),
                () -> new BothEngines(
                        () -> new CachedEngine(
                                "tesseract",
                                cache,
                                () -> new TesseractEngine(TesseractFiles.unpack(folder, Tessdata.USUAL, List.of()))),
                        new CachedEngine("paddle", cache, () -> new PaddleEngine(new PaddleModels(1)))));
    }

    private static String json(Page page) {
        // Pictures count 200 pixels an inch.
        double width = page.width() * 200 / 72;
        double height = page.height() * 200 / 72;
        List<Map<String, Object>> words = page.words().stream()
                .map(word -> Map.of("text", word.text(), "bbox", pixels(word, width, height)))
                .toList();
        return Json.mapper()
                .writeValueAsString(Map.of("width", Math.round(width), "height", Math.round(height), "words", words));
    }

    private static List<Long> pixels(Word word, double width, double height) {
        Box box = word.box();
        return List.of(
                Math.round(box.x0() * width),
                Math.round(box.y0() * height),
                Math.round(box.x1() * width),
                Math.round(box.y1() * height));
    }
}
