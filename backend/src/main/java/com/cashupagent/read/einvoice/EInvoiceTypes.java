package com.cashupagent.read.einvoice;

import com.cashupagent.model.DocumentType;
import java.util.Optional;
import java.util.Set;

/** UN/CEFACT code list 1001, as far as EN 16931 allows its codes on invoices and credit notes. */
final class EInvoiceTypes {
    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    private EInvoiceTypes() {}

    static Optional<DocumentType> of(Optional<String> code) {
        return code.map(c -> CREDIT_NOTES.contains(c) ? DocumentType.CREDIT_NOTE : DocumentType.INVOICE);
    }
}
