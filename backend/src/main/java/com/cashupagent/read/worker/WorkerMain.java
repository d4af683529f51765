package com.cashupagent.read.worker;

import com.cashupagent.model.MediaType;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.ImageDocumentReader;
import com.cashupagent.read.Readers;
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

/** Where a worker process starts. Not for people: it speaks the pool's protocol on its standard streams. */
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
                MediaType.XML, new XmlDocumentReader())));
    }

    static void serve(DocumentReader reader) throws IOException, InterruptedException {
        OutputStream pipe = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not land among the answers.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        WorkerLoop loop = new WorkerLoop(reader, new FileInputStream(FileDescriptor.in), pipe);
        warmUp(reader);
        loop.run(() -> Runtime.getRuntime().halt(0));
    }

    /** The first PDF of a JVM takes half a second, the next ones milliseconds: no partner's document is the first. */
    private static void warmUp(DocumentReader reader) throws IOException {
        Path file = Files.createTempFile("warm-up", ".pdf");
        try (InputStream sample = WorkerMain.class.getResourceAsStream("warm-up.pdf")) {
            if (sample == null) {
                throw new IOException("warm-up.pdf is missing");
            }
            Files.write(file, sample.readAllBytes());
            WorkerLoop rehearsal =
                    new WorkerLoop(reader, InputStream.nullInputStream(), OutputStream.nullOutputStream());
            for (int i = 0; i < WARM_UPS; i++) {
                rehearsal.rehearse(new WorkRequest(WorkRequest.Kind.PROBE, file.toString(), MediaType.PDF));
                rehearsal.rehearse(new WorkRequest(WorkRequest.Kind.READ, file.toString(), MediaType.PDF));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
