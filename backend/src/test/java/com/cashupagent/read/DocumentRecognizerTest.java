package com.cashupagent.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Box;
import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.model.Source;
import com.cashupagent.model.Stage;
import com.cashupagent.model.Word;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.DocumentRecognizer.TextLayer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentRecognizerTest {

    private static final Path FILE = Path.of("any");
    private static final Box LEFT = new Box(0.1, 0.1, 0.2, 0.12);
    private static final Box RIGHT = new Box(0.7, 0.1, 0.8, 0.12);

    @Test
    void onlyTheNamedPagesAreRecognisedAndEachComesToItsPlace() {
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> seen(page, word("w" + page, LEFT)))) {
            List<String> steps = new ArrayList<>();
            Document document = recognizer.recognise(
                    FILE,
                    document(4),
                    List.of(2, 4),
                    TextLayer.KEPT,
                    (stage, percent, page, pages, message) -> steps.add(stage + " " + percent + " " + page));
            assertThat(document.pages())
                    .extracting(DocumentRecognizerTest::text)
                    .containsExactly("", "w2", "", "w4");
            assertThat(document.pages()).extracting(Page::number).containsExactly(1, 2, 3, 4);
            assertThat(steps)
                    .containsExactly(
                            Stage.RECOGNISING + " 50 null", Stage.RECOGNISING + " 65 1", Stage.RECOGNISING + " 80 2");
        }
    }

    @Test
    void pagesAreRecognisedSeveralAtATimeButNeverMore() {
        CountDownLatch two = new CountDownLatch(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            await(two);
            now.decrementAndGet();
            return seen(page);
        })) {
            recognizer.recognise(FILE, document(9), numbers(9), TextLayer.KEPT, ProgressListener.NONE);
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void aPageThatFailsFailsTheDocumentWithItsOwnCode() {
        AtomicInteger asked = new AtomicInteger();
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> {
            asked.incrementAndGet();
            throw new ProblemException(ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "Too much.");
        })) {
            fails(recognizer, ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
        }
        assertThat(asked.get()).as("the rest is not tried").isLessThan(9);
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> {
            throw new IllegalStateException("secret");
        })) {
            fails(recognizer, ErrorCode.PROCESSING_FAILED);
        }
    }

    @Test
    void theWholeDocumentHasALimit() {
        CountDownLatch never = new CountDownLatch(1);
        try (DocumentRecognizer recognizer = new DocumentRecognizer(
                (file, type, page) -> {
                    await(never);
                    return seen(page);
                },
                1,
                Duration.ofMillis(100))) {
            fails(recognizer, ErrorCode.PROCESSING_TIMED_OUT);
        }
    }

    @Test
    void exactWordsStayAndOthersJoinThem() {
        Word exact = new Word("Total", LEFT, 10, false, 1);
        Word again = word("Tota1", new Box(0.101, 0.101, 0.199, 0.121));
        Word logo = word("ACME", RIGHT);
        Document document = new Document(MediaType.PDF, List.of(page(1, 0, exact)));
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> seen(page, again, logo))) {
            Page kept = recognise(recognizer, document, TextLayer.KEPT);
            assertThat(kept.words()).containsExactly(exact, logo);
            assertThat(kept.sourceAt(LEFT)).isEqualTo(Source.TEXT_LAYER);
            assertThat(kept.sourceAt(RIGHT)).isEqualTo(Source.OCR);
            assertThat(recognise(recognizer, document, TextLayer.REPLACED).words())
                    .containsExactly(again, logo);
        }
    }

    @Test
    void aTextLayerThatMakesNoSenseGoes() {
        Word nonsense = new Word("\uFFFD\uFFFD", LEFT, 10, false, 1);
        Word read = word("Total", RIGHT);
        Document document = new Document(MediaType.PDF, List.of(page(1, 0.9, nonsense)));
        try (DocumentRecognizer recognizer = recognizer((file, type, page) -> seen(page, read))) {
            assertThat(recognise(recognizer, document, TextLayer.KEPT).words()).containsExactly(read);
        }
    }

    private static Page recognise(DocumentRecognizer recognizer, Document document, TextLayer textLayer) {
        return recognizer
                .recognise(FILE, document, List.of(1), textLayer, ProgressListener.NONE)
                .pages()
                .get(0);
    }

    private static void fails(DocumentRecognizer recognizer, ErrorCode code) {
        assertThatThrownBy(() ->
                        recognizer.recognise(FILE, document(9), numbers(9), TextLayer.KEPT, ProgressListener.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static DocumentRecognizer recognizer(TextRecognizer pages) {
        return new DocumentRecognizer(pages, 2, Duration.ofSeconds(20));
    }

    private static Document document(int pages) {
        return new Document(
                MediaType.TIFF, numbers(pages).stream().map(n -> page(n, 0)).toList());
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static Page page(int number, double garbled, Word... words) {
        return new Page(number, 595, 842, List.of(words), List.of(), 0.2, garbled);
    }

    private static Page seen(int number, Word... words) {
        return new Page(number, 600, 850, List.of(words), List.of(), 1, 0);
    }

    private static Word word(String text, Box box) {
        return new Word(text, box, 0, false, 0.9, Source.OCR);
    }

    private static String text(Page page) {
        return page.words().stream().map(Word::text).reduce("", String::concat);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
