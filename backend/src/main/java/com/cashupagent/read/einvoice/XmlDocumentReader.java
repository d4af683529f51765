package com.cashupagent.read.einvoice;

import com.cashupagent.model.Document;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads an e-invoice that comes without a page: one empty page stands for it. Stateless. */
public final class XmlDocumentReader implements DocumentReader {
    private static final Page NO_PAGE = new Page(1, 595, 842, List.of(), List.of());

    @Override
    public Probe probe(Path file, MediaType mediaType) {
        invoice(file);
        return new Probe(1);
    }

    @Override
    public Document read(Path file, MediaType mediaType, ProgressListener progress) {
        return new Document(mediaType, List.of(NO_PAGE), invoice(file));
    }

    private static Invoice invoice(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return EInvoices.read(in.readNBytes(EInvoices.MAX_BYTES + 1))
                    .orElseThrow(() -> new ProblemException(
                            ErrorCode.BROKEN_DOCUMENT, "The XML is not a complete CII or UBL invoice."));
        } catch (IOException e) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The XML cannot be read.", e);
        }
    }
}
