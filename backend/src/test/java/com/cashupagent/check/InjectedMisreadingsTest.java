package com.cashupagent.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.cashupagent.extract.pattern.PatternTier;
import com.cashupagent.layout.LayoutAnalyzer;
import com.cashupagent.model.Document;
import com.cashupagent.model.Evidence;
import com.cashupagent.model.Field;
import com.cashupagent.model.Invoice;
import com.cashupagent.model.LineItem;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Tier;
import com.cashupagent.model.Word;
import com.cashupagent.read.pdf.PdfDocumentReader;
import com.cashupagent.samples.archetypes.ArchetypeDocuments;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often a repair is right: drawn documents are read as if they had been recognised, one amount of each with a
 * mistake that engines make. {@code -Dmisread.documents=N} takes more of them.
 */
class InjectedMisreadingsTest {

    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d., ']*[.,]\\d\\d");
    private static final String CONFUSED = "0836927158";
    private static final int DOCUMENTS = Integer.getInteger("misread.documents", 40);

    @TempDir
    private static Path folder;

    private final Random random = new Random(7);
    private int injected;
    private int right;
    private int wrong;

    @BeforeAll
    static void draw() {
        ArchetypeDocuments.write(folder, 9001, DOCUMENTS);
    }

    @Test
    void whatIsMendedIsRight() throws IOException {
        for (Document document : documents()) {
            List<Integer> amounts = amounts(document.pages().get(0));
            if (!amounts.isEmpty()) {
                int at = amounts.get(random.nextInt(amounts.size()));
                Word original = document.pages().get(0).words().get(at);
                judge(recognised(document, at, misread(original.text())), original);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d amounts misread: %d mended as they were, %d otherwise, %d left%n",
                injected,
                right,
                wrong,
                injected - right - wrong);
        assertThat(injected).isGreaterThan(DOCUMENTS / 3);
        assertThat(right).isGreaterThan(injected / 12);
        assertThat(wrong).isLessThanOrEqualTo(Math.max(1, right / 20));
    }

    @Test
    void nothingIsMendedWhereNothingWasMisread() throws IOException {
        int mended = 0;
        for (Document document : documents()) {
            mended += changed(recognised(document, -1, "")).size();
        }
        System.out.printf(Locale.ROOT, "%d documents read as they are: %d values changed%n", DOCUMENTS, mended);
        assertThat(mended).isLessThanOrEqualTo(DOCUMENTS / 50);
    }

    private void judge(Document damaged, Word original) {
        injected++;
        List<Field<BigDecimal>> changed = changed(damaged);
        boolean mended = changed.size() == 1 && isOf(changed.get(0), original);
        right += mended ? 1 : 0;
        wrong += mended || changed.isEmpty() ? 0 : 1;
    }

    private static boolean isOf(Field<BigDecimal> field, Word original) {
        Evidence evidence = Objects.requireNonNull(field.evidence());
        BigDecimal value = new BigDecimal(original.text().replaceAll("\\D", "")).movePointLeft(2);
        return evidence.box().holds(original.box().midX(), original.box().midY())
                && value.compareTo(Objects.requireNonNull(field.value()).abs()) == 0;
    }

    private static List<Field<BigDecimal>> changed(Document document) {
        Invoice read = new PatternTier(Tier.OCR).extract(new LayoutAnalyzer().analyze(document));
        Invoice invoice = Misreadings.mended(read, document);
        Stream<Field<BigDecimal>> sums = Stream.of(invoice.total(), invoice.tax(), invoice.net());
        Stream<Field<BigDecimal>> items = invoice.lineItems().stream()
                .flatMap((LineItem item) -> Stream.of(item.quantity(), item.unitPrice(), item.amount()));
        return Stream.concat(sums, items)
                .filter(field -> readAs(field.evidence()) != null)
                .toList();
    }

    private static @Nullable String readAs(@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.readAs();
    }

    /** A digit for one that looks like it, a digit lost, or the decimal sign. */
    private String misread(String amount) {
        int[] digits = IntStream.range(0, amount.length())
                .filter(i -> Character.isDigit(amount.charAt(i)))
                .toArray();
        int at = digits[random.nextInt(digits.length)];
        return switch (random.nextInt(6)) {
            case 0 -> amount.substring(0, at) + amount.substring(at + 1);
            case 1 -> amount.replaceAll("[.,'](?=\\d\\d$)", "");
            default -> amount.substring(0, at) + CONFUSED.charAt(amount.charAt(at) - '0') + amount.substring(at + 1);
        };
    }

    /** As an engine would give it: all words with a confidence, the misread one and some others with a low one. */
    private Document recognised(Document document, int misread, String text) {
        List<Page> pages = new ArrayList<>();
        for (Page page : document.pages()) {
            List<Word> words = new ArrayList<>();
            for (Word word : page.words()) {
                boolean is = page.number() == 1 && words.size() == misread;
                double confidence = is || random.nextInt(5) == 0 ? 0.6 : 0.9 + random.nextInt(9) / 100.0;
                words.add(new Word(is ? text : word.text(), word.box(), 0, false, confidence, Source.OCR));
            }
            pages.add(new Page(page.number(), page.width(), page.height(), words, page.rulings()));
        }
        return new Document(MediaType.JPEG, pages);
    }

    private static List<Integer> amounts(Page page) {
        return IntStream.range(0, page.words().size())
                .filter(i -> AMOUNT.matcher(page.words().get(i).text()).matches())
                .boxed()
                .toList();
    }

    private static List<Document> documents() throws IOException {
        PdfDocumentReader reader = new PdfDocumentReader();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(file -> reader.read(file, MediaType.PDF, ProgressListener.NONE))
                    .toList();
        }
    }
}
