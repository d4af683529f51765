package com.cashupagent.evaluate;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.read.DocumentReader;
import com.cashupagent.read.pdf.PdfDocumentReader;
import java.nio.file.Path;

/** Reads PDFs, and transcripts in place of pictures. */
public final class TranscriptReader implements DocumentReader {

    private static final String WORDS = ".words.json";

    private final PdfDocumentReader pdf = new PdfDocumentReader();

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        return new Probe(1);
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return mediaType == MediaType.PDF ? pdf.read(file, mediaType, progress) : Transcripts.read(file);
    }

    /** {@code NAME.truth.json} beside {@code NAME.pdf} or {@code NAME.words.json}. */
    public static Path truthOf(Path file) {
        String name = String.valueOf(file.getFileName());
        String base = name.endsWith(WORDS)
                ? name.substring(0, name.length() - WORDS.length())
                : name.substring(0, name.lastIndexOf('.'));
        return file.resolveSibling(base + ".truth.json");
    }
}
