package com.cashupagent.app;

import com.cashupagent.config.Settings;
import com.cashupagent.read.DocumentRecognizer;
import com.cashupagent.read.ocr.tesseract.Tessdata;
import com.cashupagent.read.worker.OcrSettings;
import com.cashupagent.read.worker.WorkerPool;
import com.cashupagent.read.worker.WorkerSettings;
import java.nio.file.Path;
import java.util.List;

/** The child processes that open untrusted files, as the settings want them. */
final class Processes implements AutoCloseable {

    private final WorkerPool readers;
    private final WorkerPool ocr;
    private final DocumentRecognizer recognizer;

    /**
     * @param readers how many read text layers
     * @param temporary each process gets a folder of its own in it
     */
    Processes(Settings settings, int readers, Path temporary) {
        Settings.Workers workers = settings.workers();
        this.readers =
                new WorkerPool(new WorkerSettings(readers, workers.timeout(), workers.heapMegabytes(), temporary));
        this.ocr = ocrPool(settings, settings.ocr().count(), temporary);
        this.recognizer = new DocumentRecognizer(
                ocr, ocr, settings.ocr().count(), settings.ocr().timeout());
    }

    static WorkerPool ocrPool(Settings settings, int count, Path temporary) {
        Settings.Ocr ocr = settings.ocr();
        return new WorkerPool(
                new WorkerSettings(count, ocr.pageTimeout(), ocr.heapMegabytes(), temporary),
                new OcrSettings(
                        ocr.engines(), languages(ocr), ocr.folder().stream().toList()));
    }

    /** What is wanted, whether or not it is there. */
    static List<String> languages(Settings.Ocr ocr) {
        return ocr.languages().isEmpty() ? Tessdata.USUAL : ocr.languages();
    }

    WorkerPool readers() {
        return readers;
    }

    WorkerPool ocr() {
        return ocr;
    }

    DocumentRecognizer recognizer() {
        return recognizer;
    }

    @Override
    public void close() {
        recognizer.close();
        ocr.close();
        readers.close();
    }
}
