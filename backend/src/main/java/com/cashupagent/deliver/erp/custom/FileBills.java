package com.cashupagent.deliver.erp.custom;

import com.cashupagent.deliver.erp.ErpAccount;
import com.cashupagent.deliver.erp.mapping.Issue;
import com.cashupagent.deliver.erp.mapping.MappedBill;
import com.cashupagent.deliver.erp.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Bills that become files, wherever these are laid down. */
final class FileBills {

    private static final Mapping BILL = Mapping.resource(FileBills.class, "bill.jsonata");

    private FileBills() {}

    static List<Issue> check(ErpAccount account) {
        return known(account).isPresent()
                ? List.of()
                : List.of(new Issue("format", "bad_setting", "format must be csv, ubl or cii."));
    }

    static FileFormat format(ErpAccount account) {
        return known(account).orElse(FileFormat.CSV);
    }

    private static Optional<FileFormat> known(ErpAccount account) {
        return FileFormat.of(account.setting("format").orElse("csv"));
    }

    static MappedBill map(Mapping.Input input, ErpAccount account) {
        MappedBill bill =
                account.setting("mapping").map(Mapping::of).orElse(BILL).map(input);
        List<Issue> issues = new ArrayList<>();
        JsonNode payload = bill.payload();
        if (payload.path("lines").isEmpty()) {
            issues.add(new Issue(
                    "line_items", "missing_value", "What is the net amount? Neither it nor lines were read."));
        }
        if (format(account) != FileFormat.CSV
                && payload.path("buyer_name").asString("").isEmpty()) {
            issues.add(new Issue(
                    "buyer_information.buyer_name",
                    "missing_value",
                    "Who is the buyer? E-invoices must say so: correct it in the review, or write buyer_name into the"
                            + " connection's values."));
        }
        return bill.plus(issues);
    }
}
