package com.cashupagent.samples.archetypes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Business papers of many kinds with their truth beside them. The same seeds give the same documents. Every third kind is
 * held out: nothing may be learned from it, so that what is learned can be tried on kinds never seen.
 */
public final class ArchetypeDocuments {

    /** Which kinds. */
    public enum Split {
        ALL,
        DEVELOPMENT,
        HELD_OUT
    }

    private static final int EVERY_THIRD = 3;

    private ArchetypeDocuments() {}

    /** The names of all kinds. */
    public static List<String> names() {
        return names(Split.ALL);
    }

    /** The names of the kinds of one side. */
    public static List<String> names(Split split) {
        return of(split).stream().map(Archetype::name).toList();
    }

    static List<Archetype> of(Split split) {
        List<Archetype> all = Archetypes.all();
        return IntStream.range(0, all.size())
                .filter(i -> split == Split.ALL || i % EVERY_THIRD == EVERY_THIRD - 1 == (split == Split.HELD_OUT))
                .mapToObj(all::get)
                .toList();
    }

    /** As {@link #write(Path, int, int, Split)} with all kinds. */
    public static void write(Path folder, int firstSeed, int count) {
        write(folder, firstSeed, count, Split.ALL);
    }

    /**
     * Writes {@code SEED-kind-MARKET.pdf} and its truth for each seed; neighbouring seeds give different kinds.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(Path folder, int firstSeed, int count, Split split) {
        List<Archetype> kinds = of(split);
        for (int seed = firstSeed; seed < firstSeed + count; seed++) {
            write(folder, kinds.get(seed % kinds.size()), seed);
        }
    }

    private static void write(Path folder, Archetype kind, int seed) {
        try (Paper paper = draw(kind, seed)) {
            String name = String.format(Locale.ROOT, "%06d-%s-%s", seed, kind.name(), paper.market.code());
            paper.sheet.save(folder.resolve(name + ".pdf"));
            Files.writeString(folder.resolve(name + ".truth.json"), paper.truth.json(kind.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished drawing; the caller closes it. */
    static Paper draw(Archetype kind, int seed) {
        Market market = Market.of(new Dice(seed).pick(kind.markets()));
        Paper.Extent extent;
        try (Paper first = new Paper(seed, market, kind.format(), new Paper.Extent(0, 0))) {
            kind.drawing().accept(first);
            extent = new Paper.Extent(first.sheet.pages(), first.y);
        }
        Paper paper = new Paper(seed, market, kind.format(), extent);
        kind.drawing().accept(paper);
        return paper;
    }

    /** Arguments: folder, first seed, count, and which kinds ({@code all}, {@code development} or {@code held_out}). */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Split split = args.length > 3 ? Split.valueOf(args[3].toUpperCase(Locale.ROOT)) : Split.ALL;
        write(folder, Integer.parseInt(args[1]), Integer.parseInt(args[2]), split);
    }
}
