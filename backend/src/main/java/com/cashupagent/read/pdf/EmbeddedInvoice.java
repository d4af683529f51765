package com.cashupagent.read.pdf;

import com.cashupagent.model.Invoice;
import com.cashupagent.read.einvoice.EInvoices;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the e-invoice among the files attached to a PDF (ISO 32000-2, 7.7.4 and 14.13). Attachments are told by their
 * content; their names are never used, and XFA is never looked at.
 */
final class EmbeddedInvoice {
    private static final int MAX_FILES = 32;
    private static final int MAX_NODES = 1_000;
    private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");

    private EmbeddedInvoice() {}

    /** The first attachment that is an invoice of a known format; a broken one counts as none. */
    static Optional<Invoice> in(PDDocument pdf) {
        try {
            for (COSDictionary file : attachments(pdf.getDocumentCatalog().getCOSObject())) {
                Optional<Invoice> invoice = content(file).flatMap(EInvoices::read);
                if (invoice.isPresent()) {
                    return invoice;
                }
            }
        } catch (IOException | RuntimeException broken) {
            // A damaged attachment must not keep the page from being read.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Walks the name tree as far as the limits; a node that was seen is not entered twice. */
    private static List<COSDictionary> attachments(COSDictionary catalog) {
        List<COSDictionary> files = new ArrayList<>(dictionaries(catalog.getCOSArray(ASSOCIATED_FILES)));
        Deque<COSDictionary> nodes = new ArrayDeque<>();
        List<COSDictionary> seen = new ArrayList<>();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary root = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        if (root != null) {
            nodes.add(root);
        }
        while (!nodes.isEmpty() && seen.size() < MAX_NODES && files.size() < MAX_FILES) {
            COSDictionary node = nodes.remove();
            if (seen.stream().noneMatch(other -> other == node)) {
                seen.add(node);
                files.addAll(dictionaries(node.getCOSArray(COSName.NAMES)));
                nodes.addAll(dictionaries(node.getCOSArray(COSName.KIDS)));
            }
        }
        return files.subList(0, Math.min(files.size(), MAX_FILES));
    }

    private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        List<COSDictionary> found = new ArrayList<>();
        if (array != null) {
            for (COSBase each : array) {
                COSBase base = each instanceof COSObject reference ? reference.getObject() : each;
                if (base instanceof COSDictionary dictionary && found.size() < MAX_NODES) {
                    found.add(dictionary);
                }
            }
        }
        return found;
    }

    private static Optional<byte[]> content(COSDictionary specification) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification(specification);
        PDEmbeddedFile embedded =
                file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode() : file.getEmbeddedFile();
        if (embedded == null) {
            return Optional.empty();
        }
        try (InputStream in = embedded.createInputStream()) {
            byte[] bytes = in.readNBytes(EInvoices.MAX_BYTES + 1);
            return bytes.length > EInvoices.MAX_BYTES ? Optional.empty() : Optional.of(bytes);
        }
    }
}
