package com.cashupagent.read.ocr;

import com.cashupagent.evaluate.Evaluation;
import com.cashupagent.evaluate.Report;
import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.json.Json;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Tier;
import com.cashupagent.model.TierPreference;
import com.cashupagent.pipeline.DocumentPipeline;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.DocumentRecognizer;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.MediaTypeSniffer;
import com.cashupagent.read.PageImages;
import com.cashupagent.read.Readers;
import com.cashupagent.read.ocr.paddle.PaddleEngine;
import com.cashupagent.read.ocr.paddle.PaddleModels;
import com.cashupagent.read.ocr.tesseract.Tessdata;
import com.cashupagent.read.ocr.tesseract.TesseractEngine;
import com.cashupagent.read.ocr.tesseract.TesseractFiles;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.read.pdf.PdfPageImages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code PolicyBench POLICY TIER FOLDER...}: evaluates a way to use the engines ({@code tesseract}, {@code paddle},
 * {@code both}). What engines read is kept in the folder {@code -Dcache} and not read again; {@code -Ddpi} draws PDFs
 * more coarsely, {@code -Dvalues=true} prints what was found. Delete the folder after a change to an engine.
 */
final class PolicyBench {

    static final Path CACHE = Path.of(System.getProperty("cache", "target/ocr-cache"));

    private PolicyBench() {}

    public static void main(String[] args) throws IOException {
        Files.createDirectories(CACHE);
        Path temp = Files.createTempDirectory("bench-");
        PageReader engine = engine(args[0], temp);
        PageImages pictures = new PictureFiles();
        DocumentReader images = new ImageDocumentReader();
        Readers readers = new Readers(Map.of(
                MediaType.PDF, new PdfDocumentReader(),
                MediaType.JPEG, images,
                MediaType.PNG, images,
                MediaType.TIFF, images));
        PageRecognizer recognizer = new PageRecognizer(
                Map.of(
                        MediaType.PDF, new PdfPageImages(Integer.getInteger("dpi", 300)),
                        MediaType.JPEG, pictures,
                        MediaType.PNG, pictures,
                        MediaType.TIFF, pictures),
                () -> engine);
        DocumentPipeline pipeline = new DocumentPipeline(
                readers,
                new DocumentRecognizer(recognizer, 1, Duration.ofHours(1)),
                List.of(new PatternTier(), new PatternTier(Tier.OCR)),
                Clock.systemUTC());
        TierPreference tier = TierPreference.valueOf(args[1]);
        for (int i = 2; i < args.length; i++) {
            Report report = new Evaluation(file -> {
                        try {
                            return shown(
                                    file,
                                    pipeline.process(
                                            new DocumentPipeline.Request(
                                                    "doc",
                                                    file,
                                                    MediaTypeSniffer.sniff(file).orElseThrow(),
                                                    tier,
                                                    0.85),
                                            ProgressListener.NONE));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .run(Path.of(args[i]));
            System.out.println("== " + args[0] + " " + args[1] + " " + args[i]);
            System.out.println(Boolean.getBoolean("json") ? report.toJson() : report.toText());
        }
        engine.close();
        System.exit(0);
    }

    private static ProcessingResult shown(Path file, ProcessingResult result) {
        if (Boolean.getBoolean("values")) {
            System.out.println("@" + file.getFileName() + "\t" + Json.mapper().writeValueAsString(result.results()));
        }
        return result;
    }

    private static PageReader engine(String policy, Path temp) {
        OcrEngine tesseract = new CachedEngine(
                "tesseract", CACHE, () -> new TesseractEngine(TesseractFiles.unpack(temp, Tessdata.USUAL, List.of())));
        CachedEngine paddle = new CachedEngine("paddle", CACHE, () -> new PaddleEngine(new PaddleModels(1)));
        return switch (policy) {
            case "tesseract" -> new OneEngine(tesseract);
            case "paddle" -> new OneEngine(paddle);
            case "both" -> new BothEngines(() -> tesseract, paddle);
            default -> throw new IllegalArgumentException(policy);
        };
    }
}
