package com.cashupagent.read.pdf;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Stage;
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
                        mediaType, read(pdf, progress), EmbeddedInvoice.in(pdf).orElse(null)));
    }

    private List<Page> read(PDDocument pdf, ProgressListener progress) throws IOException {
        List<PDPage> pdPages = pages(pdf);
        Map<COSDictionary, Page> read = new IdentityHashMap<>();
        new GlyphCollector(limits).collect(pdf.getPages(), (page, drawing) -> {
            read.put(page.getCOSObject(), page(drawing));
            int done = read.size();
            progress.on(
                    Stage.READING,
                    Math.min(40, 10 + 30 * done / pdPages.size()),
                    done,
                    pdPages.size(),
                    "Read page " + done + " of " + pdPages.size() + ".");
        });
        List<Page> pages = new ArrayList<>(pdPages.size());
        for (PDPage page : pdPages) {
            Page drawn = read.get(page.getCOSObject());
            pages.add(numbered(pages.size() + 1, drawn == null ? page(new Drawing(view(page))) : drawn));
        }
        return pages;
    }

    /** What was drawn, measured on the page turned so that most of its text stands upright. */
    private static Page page(Drawing drawing) {
        PageView view = drawing.view();
        Direction direction = drawing.direction();
        double width = direction.swaps() ? view.height() : view.width();
        double height = direction.swaps() ? view.width() : view.height();
        List<Box> rulings = drawing.rulings().stream()
                .map(area -> box(direction, view, area, width, height))
                .toList();
        return new Page(
                1,
                width,
                height,
                new WordBuilder(width, height).words(drawing.glyphs(direction)),
                rulings,
                drawing.pictured(),
                drawing.garbled(),
                direction.turn);
    }

    private static Box box(Direction direction, PageView view, Drawing.Area area, double width, double height) {
        double[] a = direction.turned(new double[] {area.x0(), area.y0()}, view.width(), view.height());
        double[] b = direction.turned(new double[] {area.x1(), area.y1()}, view.width(), view.height());
        return new Box(
                Math.min(a[0], b[0]) / width,
                Math.min(a[1], b[1]) / height,
                Math.max(a[0], b[0]) / width,
                Math.max(a[1], b[1]) / height);
    }

    private static Page numbered(int number, Page page) {
        return new Page(
                number,
                page.width(),
                page.height(),
                page.words(),
                page.rulings(),
                page.pictured(),
                page.garbled(),
                page.turned());
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

    static <T> T open(Path file, Work<T> work) {
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
    interface Work<T> {
        T on(PDDocument pdf) throws IOException;
    }
}
