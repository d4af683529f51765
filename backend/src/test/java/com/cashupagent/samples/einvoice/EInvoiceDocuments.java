package com.cashupagent.samples.einvoice;

import com.cashupagent.samples.einvoice.Profile.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes e-invoices with their truth beside them. The same seeds give the same documents. */
public final class EInvoiceDocuments {

    private EInvoiceDocuments() {}

    /** The XML alone. */
    public static String xml(Profile profile, long seed) {
        Bill bill = Bill.of(seed);
        boolean cii = profile.syntax == Syntax.CII || profile.syntax == Syntax.ZUGFERD_1;
        return cii ? new CrossIndustry(bill, profile).write() : new Universal(bill, profile).write();
    }

    /**
     * Writes {@code SEED-profile.xml} and its truth for each seed.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(Path folder, Profile profile, long firstSeed, int count) {
        try {
            for (long seed = firstSeed; seed < firstSeed + count; seed++) {
                String name = seed + "-" + profile.name().toLowerCase(Locale.ROOT);
                Files.writeString(folder.resolve(name + ".xml"), xml(profile, seed));
                Files.writeString(
                        folder.resolve(name + ".truth.json"), Bill.of(seed).truth(profile));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
