package com.cashupagent.extract.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoiceNumbersTest {

    @TempDir
    private Path folder;

    @Test
    void aStatementListsManyUnderAHeadingOrNone() {
        assertThat(listed("Invoice | Amount", "INV-1001 | 120.00", "INV-1002 | 80.00"))
                .containsExactly("INV-1001", "INV-1002");
        assertThat(listed("Entry | Amount", "INV-1001 | 120.00", "INV-1002 | 80.00"))
                .containsExactly("INV-1001", "INV-1002");
    }

    @Test
    void articlesOnAStatementAreNoInvoices() {
        assertThat(listed("Item no. | Amount", "D21362 | 120.00", "D16182 | 80.00"))
                .isEmpty();
    }

    private List<String> listed(String... lines) {
        Sheet sheet = DrawnSheet.of(folder, lines);
        return new InvoiceNumbers(sheet, Set.of())
                .find(DocumentType.STATEMENT).stream()
                        .map(Field::value)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
