package com.cashupagent.read.einvoice;

import com.cashupagent.model.Invoice;
import java.io.IOException;
import java.util.Optional;
import org.xml.sax.SAXException;

/** Reads a structured invoice of any known format. Stateless. */
public final class EInvoices {
    /** More than any real invoice with its attachments inside. */
    public static final int MAX_BYTES = 16 << 20;

    private EInvoices() {}

    /**
     * What the XML says, each value with confidence 1 and no place on a page; empty when it is no invoice of a known
     * format, is broken, has a DOCTYPE, or is larger than {@link #MAX_BYTES}.
     */
    public static Optional<Invoice> read(byte[] xml) {
        if (xml.length == 0 || xml.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            XmlNode root = XmlNode.parse(xml);
            return switch (root.name()) {
                case "CrossIndustryInvoice", "CrossIndustryDocument" -> CrossIndustryInvoice.read(root);
                case "Invoice", "CreditNote" -> new UniversalBusinessLanguage(root).read();
                default -> Optional.empty();
            };
        } catch (IOException | SAXException e) {
            return Optional.empty();
        }
    }
}
