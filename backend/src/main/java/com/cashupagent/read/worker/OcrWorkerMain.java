package com.cashupagent.read.worker;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.PageImages;
import com.cashupagent.read.ocr.BothEngines;
import com.cashupagent.read.ocr.JpegPages;
import com.cashupagent.read.ocr.OcrEngine;
import com.cashupagent.read.ocr.OneEngine;
import com.cashupagent.read.ocr.PageReader;
import com.cashupagent.read.ocr.PageRecognizer;
import com.cashupagent.read.ocr.PictureFiles;
import com.cashupagent.read.ocr.paddle.PaddleEngine;
import com.cashupagent.read.ocr.paddle.PaddleModels;
import com.cashupagent.read.ocr.tesseract.TesseractEngine;
import com.cashupagent.read.ocr.tesseract.TesseractFiles;
import com.cashupagent.read.pdf.PdfPageImages;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Where a worker process that recognises pages starts: {@code ENGINES LANGUAGES FOLDERS}, the languages joined by commas, the
 * folders as a path list. Engines are loaded by the first page that needs them.
 */
public final class OcrWorkerMain {

    /** An A4 page is then just as long as a drawn page may be. */
    private static final double DRAWN_DPI = 175;

    private OcrWorkerMain() {}

    /** Works until the server's end of the pipe closes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> languages = List.of(args[1].split(",", -1));
        List<Path> folders = new ArrayList<>();
        for (String folder : args[2].split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        OcrEngines engines = OcrEngines.valueOf(args[0]);
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        PageRecognizer recognizer = new PageRecognizer(
                images(new PdfPageImages()),
                () -> reader(engines, () -> new TesseractEngine(TesseractFiles.unpack(temp, languages, folders))));
        WorkerMain.loop(new NoReader(), recognizer, new JpegPages(images(new PdfPageImages(DRAWN_DPI))))
                .run(() -> Runtime.getRuntime().halt(0));
    }

    private static Map<MediaType, PageImages> images(PageImages pdf) {
        PageImages pictures = new PictureFiles();
        return Map.of(
                MediaType.PDF, pdf,
                MediaType.JPEG, pictures,
                MediaType.PNG, pictures,
                MediaType.TIFF, pictures,
                MediaType.WEBP, pictures);
    }

    private static PageReader reader(OcrEngines engines, Supplier<OcrEngine> tesseract) {
        return switch (engines) {
            case TESSERACT -> new OneEngine(tesseract.get());
            case PP_OCR -> new OneEngine(ppOcr());
            case AUTO -> new BothEngines(tesseract, ppOcr());
        };
    }

    /** One thread: as many pages are read at a time as there are workers. */
    private static PaddleEngine ppOcr() {
        return new PaddleEngine(new PaddleModels(1));
    }

    /** Text layers are read by other workers, which stay small. */
    private static final class NoReader implements DocumentReader {

        @Override
        public Probe probe(Path file, MediaType mediaType) {
            throw new IllegalStateException("this worker only recognises");
        }

        @Override
        public Document read(Path file, MediaType mediaType, ProgressListener progress) {
            throw new IllegalStateException("this worker only recognises");
        }
    }
}
