package com.cashupagent.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The partner's own list of vendors, as CSV: the API takes such a table whole, so whoever adds a row keeps the others. */
final class Vendors {
    private static final String KNOWN = """
            code,name
            70011,Kilima Glass & Packaging Ltd
            70012,Harrow & Finch Ltd
            """;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private final Path file;

    Vendors(Path dataDir) {
        file = dataDir.resolve("demo-vendors.csv");
    }

    synchronized String table() throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file) : KNOWN;
    }

    /** @return false when the code or name is none, or another vendor has the code */
    synchronized boolean add(String code, String name) throws IOException {
        String table = table();
        boolean taken = table.lines().anyMatch(line -> line.startsWith(code + ","));
        if (taken || !CODE.matcher(code).matches() || name.isBlank()) {
            return false;
        }
        String quoted = '"' + name.strip().replaceAll("\\s+", " ").replace("\"", "\"\"") + '"';
        Files.writeString(file, table + code + "," + quoted + "\n");
        return true;
    }
}
