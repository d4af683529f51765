package com.cashupagent.read.worker;

import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.Readers;
import com.cashupagent.read.TextRecognizer;
import com.cashupagent.read.einvoice.XmlDocumentReader;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a worker process that reads text layers starts. Not for people: it speaks the pool's protocol on its standard
 * streams.
 */
public final class WorkerMain {

    private static final int WARM_UPS = 3;

    private WorkerMain() {}

    /** Warms up, then works until the server's end of the pipe closes. */
    public static void main(String[] args) throws IOException, InterruptedException {
        DocumentReader images = new ImageDocumentReader();
        serve(new Readers(Map.of(
                MediaType.PDF, new PdfDocumentReader(),
                MediaType.JPEG, images,
                MediaType.PNG, images,
                MediaType.TIFF, images,
                MediaType.WEBP, images,
                MediaType.XML, new XmlDocumentReader())));
    }

    static void serve(DocumentReader reader) throws IOException, InterruptedException {
        WorkerLoop loop = loop(reader, WorkerMain::refuse, WorkerMain::refuse);
        warmUp(reader);
        loop.run(() -> Runtime.getRuntime().halt(0));
    }

    /** Takes the standard streams; call it once. */
    static WorkerLoop loop(DocumentReader reader, TextRecognizer recognizer, PageDrawer drawer) {
        OutputStream pipe = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not land among the answers.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        return new WorkerLoop(reader, recognizer, drawer, new FileInputStream(FileDescriptor.in), pipe);
    }

    private static Page refuse(Path file, MediaType mediaType, int page) {
        throw new IllegalStateException("this worker only reads text layers");
    }

    private static byte[] refuse(Path file, MediaType mediaType, int page, int turned) {
        throw new IllegalStateException("this worker only reads text layers");
    }

    /** The first PDF of a JVM takes half a second, the next ones milliseconds: no partner's document is the first. */
    private static void warmUp(DocumentReader reader) throws IOException {
        Path file = Files.createTempFile("warm-up", ".pdf");
        try (InputStream sample = WorkerMain.class.getResourceAsStream("warm-up.pdf")) {
            if (sample == null) {
                throw new IOException("warm-up.pdf is missing");
            }
            Files.write(file, sample.readAllBytes());
            WorkerLoop rehearsal = new WorkerLoop(
                    reader,
                    WorkerMain::refuse,
                    WorkerMain::refuse,
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream());
            for (int i = 0; i < WARM_UPS; i++) {
                rehearsal.rehearse(WorkRequest.probe(file.toString(), MediaType.PDF));
                rehearsal.rehearse(WorkRequest.read(file.toString(), MediaType.PDF));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
