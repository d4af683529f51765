package com.cashupagent.extract.pattern;

import com.cashupagent.extract.pattern.Lexicon.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the phrases of the lexicon in a line; of those that overlap, the longest of each kind. */
final class LabelFinder {

    private static final Pattern RATE = Pattern.compile("\\(?\\d{1,2}(?:[.,]\\d{1,2})?%\\)?");
    private static final int MAX_PIECES = 9;

    /** German and Dutch glue other words in front: Handelsrechnung, Mietrechnung, verkoopfactuur. */
    private static final List<String> COMPOUND_HEADS = List.of("rechnung", "factuur");

    private final Lexicon lexicon;

    LabelFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Label> find(Row row) {
        List<Piece> pieces = pieces(row);
        Map<Role.Kind, List<Span>> found = new EnumMap<>(Role.Kind.class);
        for (int from = 0; from < pieces.size(); from++) {
            collect(pieces, from, pieces.get(from).text(), found);
            for (String head : COMPOUND_HEADS) {
                String text = pieces.get(from).text();
                if (text.endsWith(head) && text.length() > head.length()) {
                    collect(pieces, from, head, found);
                }
            }
        }
        List<Label> labels = new ArrayList<>();
        found.values().forEach(spans -> labels.addAll(inOneLanguage(longest(row, pieces, spans))));
        return labels;
    }

    /**
     * {@code Sprzedawca / Seller}, {@code Cessionario (cliente)}: what is said again behind a stroke or in brackets, in another
     * language or another word, is one label.
     */
    private static List<Label> inOneLanguage(List<Label> labels) {
        List<Label> merged = new ArrayList<>();
        for (Label label : labels) {
            Label before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (before != null && repeats(before, label)) {
                Row row = label.row();
                merged.set(
                        merged.size() - 1,
                        new Label(
                                label.role(),
                                Math.max(before.weight(), label.weight()),
                                before.language(),
                                row,
                                before.first(),
                                label.last(),
                                row.box(before.first(), label.last())));
            } else {
                merged.add(label);
            }
        }
        return merged;
    }

    private static boolean repeats(Label before, Label label) {
        Row row = label.row();
        boolean stroke = row.isSeparated(label.first())
                || row.words().get(before.last()).text().endsWith("/");
        boolean bracketed = row.words().get(label.first()).text().startsWith("(");
        return (stroke || bracketed)
                && label.first() == before.last() + 1
                && before.role() == label.role()
                && before.role().kind() == Role.Kind.VALUE
                && row.segmentEnd(before.first()) == row.segmentEnd(label.first());
    }

    private void collect(List<Piece> pieces, int from, String begin, Map<Role.Kind, List<Span>> found) {
        StringBuilder text = new StringBuilder(begin);
        int to = from;
        while (lexicon.mayBegin(text)) {
            for (Phrase phrase : lexicon.phrases(text.toString())) {
                found.computeIfAbsent(phrase.role().kind(), kind -> new ArrayList<>())
                        .add(new Span(from, to, text.length(), phrase));
            }
            to++;
            if (to == pieces.size()
                    || to - from == MAX_PIECES
                    || pieces.get(to).segment() != pieces.get(from).segment()) {
                return;
            }
            // "Rechnung (380) Nr." is "Rechnung Nr.".
            if (!pieces.get(to).bracketed()) {
                text.append(pieces.get(to).text());
            }
        }
    }

    private static List<Label> longest(Row row, List<Piece> pieces, List<Span> spans) {
        spans.sort(Comparator.comparingInt(Span::length).reversed());
        boolean[] taken = new boolean[pieces.size()];
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (kept.stream().anyMatch(span::says)) {
                // The lexicon holds both the compound and its head.
                continue;
            }
            boolean same = kept.stream().anyMatch(k -> k.from == span.from && k.to == span.to);
            boolean free = true;
            for (int i = span.from; i <= span.to; i++) {
                free &= !taken[i];
            }
            if (same || free) {
                kept.add(span);
            }
            for (int i = span.from; i <= span.to && free; i++) {
                taken[i] = true;
            }
        }
        return kept.stream()
                .sorted(Comparator.comparingInt(Span::from))
                .map(span -> label(row, pieces, span))
                .toList();
    }

    private static Label label(Row row, List<Piece> pieces, Span span) {
        int first = pieces.get(span.from).word();
        int last = pieces.get(span.to).word();
        Phrase phrase = span.phrase;
        return new Label(phrase.role(), phrase.weight(), phrase.language(), row, first, last, row.box(first, last));
    }

    private static List<Piece> pieces(Row row) {
        List<Piece> pieces = new ArrayList<>();
        for (int word = 0; word < row.size(); word++) {
            String text = row.words().get(word).text();
            boolean bracketed = text.startsWith("(") && text.endsWith(")") || isRate(row, word);
            List<String> parts = Letters.pieces(text);
            // Single letters between the slashes of a number are no words.
            boolean number = parts.size() > 1 && text.chars().anyMatch(Character::isDigit);
            for (String part : parts) {
                String piece = number && part.length() == 1 ? "?" + part : part;
                pieces.add(new Piece(piece, word, row.segments().get(word), bracketed));
            }
        }
        return pieces;
    }

    /** "zzgl. 19% MwSt." is "zzgl. MwSt.". */
    private static boolean isRate(Row row, int word) {
        String text = row.words().get(word).text();
        String next = word + 1 < row.size() ? row.words().get(word + 1).text() : "";
        return RATE.matcher(text).matches()
                || next.startsWith("%") && RATE.matcher(text + "%").matches();
    }

    private record Piece(String text, int word, int segment, boolean bracketed) {}

    private record Span(int from, int to, int length, Phrase phrase) {

        /** Whether both are of one role and stand in one place. */
        boolean says(Span other) {
            return from == other.from && to == other.to && phrase.role() == other.phrase.role();
        }
    }
}
