package com.cashupagent.deliver.erp.custom;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** How a bill is laid down. */
enum FileFormat {
    /** One line for each line of the bill, with the bill's own values before it. */
    CSV("csv", CsvBill::write),
    /** OASIS UBL 2.1, as EN 16931 wants it. */
    UBL("xml", UblBill::write),
    /** UN/CEFACT Cross Industry Invoice D16B, as EN 16931 wants it. */
    CII("xml", CiiBill::write);

    private final String extension;
    private final Function<JsonNode, byte[]> writer;

    FileFormat(String extension, Function<JsonNode, byte[]> writer) {
        this.extension = extension;
        this.writer = writer;
    }

    String extension() {
        return extension;
    }

    byte[] write(JsonNode bill) {
        return writer.apply(bill);
    }

    /** By the name in settings. */
    static Optional<FileFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
