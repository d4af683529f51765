package com.cashupagent.review;

import com.cashupagent.check.InvoiceChecks;
import com.cashupagent.check.Misreadings;
import com.cashupagent.model.Check;
import com.cashupagent.model.ProcessingResult;
import com.cashupagent.model.ProcessingResult.Failure;
import com.cashupagent.model.ProcessingStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A result with corrections in it, checked again.
 *
 * @param changes for the history: field, from, to and where
 */
record Amendment(ProcessingResult result, List<Map<String, @Nullable Object>> changes) {

    static Amendment of(ProcessingResult before, List<Correction> corrections, int pages) {
        ResultEditor editor = new ResultEditor(before.results(), before.fields());
        List<Map<String, @Nullable Object>> changes = new ArrayList<>();
        for (Correction correction : corrections) {
            CorrectedValues.checkPlace(correction, pages);
            Map<String, @Nullable Object> change = new LinkedHashMap<>();
            change.put("field", correction.field());
            change.put("from", editor.apply(correction));
            change.put("to", correction.value());
            change.put("page", correction.page());
            change.put("box", correction.box());
            changes.add(change);
        }
        var results = editor.results();
        List<Check> checks = new ArrayList<>(
                InvoiceChecks.run(CorrectedInvoice.of(before.metadata().documentType(), results)));
        Set<String> anew = checks.stream().map(Check::name).collect(Collectors.toSet());
        boolean mended = editor.fields().values().stream().anyMatch(field -> field.readAs() != null);
        before.checks().stream()
                .filter(check -> !anew.contains(check.name()))
                .filter(check -> mended || !check.name().equals(Misreadings.NAME))
                .forEach(checks::add);
        return new Amendment(
                new ProcessingResult(
                        before.status(),
                        before.documentId(),
                        before.processingTimeMs(),
                        before.tierUsed(),
                        before.confidence(),
                        before.cost(),
                        results,
                        before.metadata(),
                        editor.fields(),
                        List.copyOf(checks),
                        before.routing(),
                        before.error()),
                changes);
    }

    /** The same with another status and error. */
    static ProcessingResult decided(ProcessingResult result, ProcessingStatus status, @Nullable Failure error) {
        return new ProcessingResult(
                status,
                result.documentId(),
                result.processingTimeMs(),
                result.tierUsed(),
                result.confidence(),
                result.cost(),
                result.results(),
                result.metadata(),
                result.fields(),
                result.checks(),
                result.routing(),
                error);
    }
}
