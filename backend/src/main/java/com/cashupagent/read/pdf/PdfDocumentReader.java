package com.cashupagent.read.pdf;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Word;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text layer of a PDF. Nothing in the file is executed, no picture is decoded, nothing outside the file is
 * opened. A PDF with only an owner password is readable. Thread-safe.
 */
public final class PdfDocumentReader implements DocumentReader {

    private final Limits limits;

    /** With the default limits. */
    public PdfDocumentReader() {
        this(Limits.DEFAULT);
    }

    PdfDocumentReader(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        return open(file, pdf -> new Probe(pages(pdf).size()));
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return open(
                file,
                pdf -> new Document(
                        mediaType,
                        read(pdf, progress),
                        Source.TEXT_LAYER,
                        EmbeddedInvoice.in(pdf).orElse(null)));
    }

    private List<Page> read(PDDocument pdf, ProgressListener progress) throws IOException {
        List<PDPage> pdPages = pages(pdf);
        Map<COSDictionary, List<Word>> words = new IdentityHashMap<>();
        new GlyphCollector(limits).collect(pdf.getPages(), (page, glyphs) -> {
            PageView view = view(page);
            words.put(page.getCOSObject(), new WordBuilder(view.width(), view.height()).words(glyphs));
            int done = words.size();
            progress.on(
                    Stage.READING,
                    Math.min(40, 10 + 30 * done / pdPages.size()),
                    done,
                    pdPages.size(),
                    "Read page " + done + " of " + pdPages.size() + ".");
        });
        List<Page> pages = new ArrayList<>(pdPages.size());
        for (PDPage page : pdPages) {
            PageView view = view(page);
            List<Word> own = words.getOrDefault(page.getCOSObject(), List.of());
            pages.add(new Page(pages.size() + 1, view.width(), view.height(), own, List.of()));
        }
        return pages;
    }

    private static PageView view(PDPage page) {
        return new PageView(page.getCropBox(), page.getRotation());
    }

    /** The count that the file itself gives is not believed; the tree is walked once, as far as the limit. */
    private List<PDPage> pages(PDDocument pdf) {
        List<PDPage> pages = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            if (pages.size() == limits.pages()) {
                throw Limits.exceeded("pages", limits.pages());
            }
            pages.add(page);
        }
        if (pages.isEmpty()) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The PDF has no page.");
        }
        return pages;
    }

    private static <T> T open(Path file, Work<T> work) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return work.on(pdf);
        } catch (InvalidPasswordException e) {
            throw new ProblemException(ErrorCode.ENCRYPTED_DOCUMENT, "The PDF asks for a password.", e);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // PDFBox answers hostile files with many unchecked exceptions besides IOException.
            throw broken(e);
        } catch (StackOverflowError e) {
            throw broken(e);
        }
    }

    private static ProblemException broken(Throwable cause) {
        return new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The PDF cannot be read.", cause);
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PDDocument pdf) throws IOException;
    }
}
