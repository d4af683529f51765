package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.model.Box;
import com.cashupagent.model.DocumentType;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.Party;
import com.cashupagent.model.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a document's confidence may learn from beside its fields' own. */
class ConfidenceCluesTest {

    @Test
    void aDifferenceThatNoTaxExplainsIsADoubt() {
        assertThat(clues("Acacia Ltd", "776.70", "747.00", null)).containsKey("total is not net, and no tax");
        assertThat(clues("Acacia Ltd", "776.70", "747.00", "29.70")).doesNotContainKey("total is not net, and no tax");
        assertThat(clues("Acacia Ltd", "747.00", "747.00", null)).doesNotContainKey("total is not net, and no tax");
    }

    @Test
    void aSellerWhoIsADomainIsADoubt() {
        assertThat(clues("bricolage24.eu", "10.00", "10.00", null)).containsKey("seller is a domain");
        assertThat(clues("St. Brendan College", "10.00", "10.00", null)).doesNotContainKey("seller is a domain");
    }

    @Test
    void fieldsTogetherAreLessSureThanTheWeakest() {
        Map<String, Double> clues = clues("Acacia Ltd", "776.70", "747.00", "29.70");
        assertThat(clues.get("all together")).isLessThan(clues.get("weakest"));
    }

    private static Map<String, Double> clues(String seller, String total, String net, @Nullable String tax) {
        Invoice invoice = new Invoice(
                DocumentType.INVOICE,
                Field.absent(0),
                List.of(),
                List.of(),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                Field.absent(0),
                new Party(field(seller), Field.absent(0), Field.absent(0), Field.absent(0)),
                Party.absent(0),
                field(new BigDecimal(total)),
                tax == null ? Field.absent(0) : field(new BigDecimal(tax)),
                field(new BigDecimal(net)),
                Field.absent(0),
                List.of(),
                List.of());
        Map<String, Double> clues = new TreeMap<>();
        Confidence.describe(
                PageCluesTest.BLANK, invoice, List.of(), (clue, strength) -> clues.merge(clue, strength, Double::sum));
        return clues;
    }

    private static <T> Field<T> field(T value) {
        return Field.of(value, 0.9, new Evidence(1, new Box(0.1, 0.1, 0.2, 0.2), Source.TEXT_LAYER));
    }
}
