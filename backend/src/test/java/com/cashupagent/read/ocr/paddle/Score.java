package com.cashupagent.read.ocr.paddle;

import com.cashupagent.model.Word;
import com.cashupagent.read.ocr.OcrLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up over documents: facts that stand in the text, characters wrong, spaces found. */
final class Score {

    private final Map<String, int[]> facts = new TreeMap<>();
    private int spacesRight;
    private int spacesWrong;
    private int spacesMissed;
    private long edits;
    private long characters;
    int documents;
    long cpuNanos;

    void add(Truth truth, List<OcrLine> lines) {
        documents++;
        String text = lines.stream().map(Score::text).collect(Collectors.joining("\n"));
        fact("total", truth.total() != null, truth.totalIn(text));
        fact("date", truth.date() != null, truth.dateIn(text));
        fact("vendor", truth.vendor() != null, truth.vendorIn(text));
        fact("id", truth.id() != null, truth.idIn(text));
        if (!truth.lines().isEmpty()) {
            transcript(truth.lines(), lines);
        }
    }

    static String text(OcrLine line) {
        return line.words().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private void fact(String name, boolean known, boolean found) {
        int[] counts = facts.computeIfAbsent(name, n -> new int[2]);
        counts[0] += found ? 1 : 0;
        counts[1] += known ? 1 : 0;
    }

    /** Each human line against the best of ours, so that the order does not count. */
    private void transcript(List<String> truth, List<OcrLine> lines) {
        List<String> left = lines.stream().map(Score::text).collect(Collectors.toCollection(ArrayList::new));
        Map<String, String> same = new HashMap<>();
        left.forEach(line -> same.put(Truth.bare(line), line));
        for (String line : truth) {
            String bare = Truth.bare(line);
            characters += bare.length();
            if (same.containsKey(bare)) {
                spaces(line, same.get(bare));
                continue;
            }
            int best = bare.length();
            for (String other : same.keySet()) {
                best = Math.min(best, other.contains(bare) ? 0 : distance(bare, other));
            }
            edits += best;
        }
    }

    private void spaces(String truth, String read) {
        Set<Integer> wanted = cuts(truth);
        Set<Integer> found = cuts(read);
        Set<Integer> both = new HashSet<>(wanted);
        both.retainAll(found);
        spacesRight += both.size();
        spacesWrong += found.size() - both.size();
        spacesMissed += wanted.size() - both.size();
    }

    private static Set<Integer> cuts(String line) {
        Set<Integer> cuts = new HashSet<>();
        int at = 0;
        for (String word : line.strip().split("\\s+")) {
            at += word.length();
            cuts.add(at);
        }
        cuts.remove(at);
        return cuts;
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(
                        Math.min(row[j], row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                corner = above;
            }
        }
        return row[b.length()];
    }

    double share(String fact) {
        int[] counts = facts.getOrDefault(fact, new int[] {0, 1});
        return (double) counts[0] / Math.max(1, counts[1]);
    }

    double characterError() {
        return (double) edits / Math.max(1, characters);
    }

    double spaceF1() {
        return 2.0 * spacesRight / Math.max(1, 2 * spacesRight + spacesWrong + spacesMissed);
    }

    @Override
    public String toString() {
        String found = facts.entrySet().stream()
                .filter(fact -> fact.getValue()[1] > 0)
                .map(fact -> fact.getKey() + " " + fact.getValue()[0] + "/" + fact.getValue()[1])
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s, characters wrong %.3f, spaces right %d wrong %d missed %d (F1 %.3f), %.2f CPU s a picture",
                found,
                characterError(),
                spacesRight,
                spacesWrong,
                spacesMissed,
                spaceF1(),
                cpuNanos / 1e9 / Math.max(1, documents));
    }
}
