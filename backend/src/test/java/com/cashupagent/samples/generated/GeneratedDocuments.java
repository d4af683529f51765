package com.cashupagent.samples.generated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws documents with their truth beside them into a folder. The same numbers give the same documents. */
public final class GeneratedDocuments {

    private GeneratedDocuments() {}

    /**
     * One document for each of so many designs.
     *
     * @param heldOut designs with wordings and places that development designs never have
     */
    public static void write(Path folder, int firstDesign, int designs, boolean heldOut) {
        for (int seed = firstDesign; seed < firstDesign + designs; seed++) {
            Design design = Design.of(seed, heldOut);
            String name = String.format("%05d-%s-%s", seed, design.country(), design.kind());
            write(folder.resolve(name + ".pdf"), folder.resolve(name + ".truth.json"), design);
        }
    }

    private static void write(Path pdf, Path truth, Design design) {
        Content content = new Content(design, 1);
        Writing writing = new Writing(design);
        BigDecimal total = content.total;
        try (Canvas canvas = new Canvas(design.choose("font", 3))) {
            Head head = new Head(design, content, writing, canvas);
            double y = head.draw() + 10;
            head.foot();
            Items items = new Items(design, content, writing, canvas);
            Totals totals = new Totals(design, content, writing, canvas);
            if (design.kind() == Design.Kind.STATEMENT || design.kind() == Design.Kind.REMITTANCE) {
                List<BigDecimal> amounts = content.listed.stream()
                        .map(listed -> BigDecimal.valueOf(Math.abs(listed.hashCode() % 900_000) + 1000L, 2))
                        .toList();
                total = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                totals.total(items.list(y, amounts), total);
            } else {
                totals.draw(items.draw(y));
            }
            canvas.save(pdf);
            Files.writeString(truth, Truths.json(design, content, total));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
