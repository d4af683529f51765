package com.cashupagent.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.samples.PdfSheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HostilePdfTest {

    private final PdfDocumentReader reader = new PdfDocumentReader();

    @TempDir
    private Path folder;

    @Test
    void aPasswordIsAskedFor() throws IOException {
        fails(encrypted("owner", "user"), ErrorCode.ENCRYPTED_DOCUMENT);
    }

    @Test
    void anOwnersPasswordAloneDoesNotMatter() throws IOException {
        assertThat(read(encrypted("owner", "")).hasText()).isTrue();
    }

    @Test
    void everyTruncationFailsOrIsReadButNeverEscapes() throws IOException {
        byte[] whole = Files.readAllBytes(plain("whole.pdf"));
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 60)) {
            Path file = Files.write(folder.resolve("cut.pdf"), java.util.Arrays.copyOf(whole, length));
            onlyProblems(file);
        }
    }

    @Test
    void changedBytesFailOrAreReadButNeverEscape() throws IOException {
        byte[] whole = Files.readAllBytes(plain("whole.pdf"));
        Random random = new Random(42);
        for (int i = 0; i < 120; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(12); k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            onlyProblems(Files.write(folder.resolve("changed.pdf"), changed));
        }
    }

    @Test
    void noiseIsBroken() throws IOException {
        byte[] noise = new byte[5000];
        new Random(3).nextBytes(noise);
        fails(Files.write(folder.resolve("noise.pdf"), noise), ErrorCode.BROKEN_DOCUMENT);
        fails(write("empty.pdf", ""), ErrorCode.BROKEN_DOCUMENT);
        fails(write("header.pdf", "%PDF-1.7\n%%EOF"), ErrorCode.BROKEN_DOCUMENT);
    }

    @Test
    void aMissingFileIsBroken() {
        fails(folder.resolve("missing.pdf"), ErrorCode.BROKEN_DOCUMENT);
    }

    @Test
    void noPagesAreBroken() throws IOException {
        fails(write("none.pdf", pdf("<</Type/Pages/Kids[]/Count 0>>")), ErrorCode.BROKEN_DOCUMENT);
    }

    @Test
    void aCountThatLiesIsNotBelieved() throws IOException {
        Path file = write(
                "liar.pdf",
                pdf("<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));
        assertThat(reader.probe(file, MediaType.PDF).pages()).isEqualTo(1);
    }

    @Test
    void aPageTreeThatHoldsItselfEnds() throws IOException {
        onlyProblems(write("loop.pdf", pdf("<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")));
    }

    @Test
    void tooManyPagesAreRefused() {
        try (PdfSheet sheet = new PdfSheet()) {
            for (int i = 0; i < 500; i++) {
                sheet.newPage();
            }
            fails(sheet.save(folder.resolve("many.pdf")), ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
        }
    }

    @Test
    void deeplyNestedObjectsAreSurvived() throws IOException {
        onlyProblems(write("arrays.pdf", pdf("<</Type/Pages/X " + "[".repeat(200_000) + ">>")));
        onlyProblems(write("dicts.pdf", pdf("<</Type/Pages/X " + "<</X ".repeat(100_000) + ">>")));
    }

    @Test
    void aFormThatDrawsItselfEnds() throws IOException {
        String content = "/F Do";
        Path file = write(
                "self.pdf",
                pdf(
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
                        stream("", content),
                        stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>", content)));
        onlyProblems(file);
    }

    @Test
    void tooManyDrawingStepsAreRefused() throws IOException {
        Path file = write(
                "steps.pdf",
                pdf(
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>",
                        stream("", "q Q\n".repeat(2000))));
        PdfDocumentReader strict = new PdfDocumentReader(new Limits(10, 1000, 3000));
        assertThatThrownBy(() -> strict.read(file, MediaType.PDF, ProgressListener.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED));
    }

    @Test
    void tooManyCharactersAreRefused() {
        PdfDocumentReader strict = new PdfDocumentReader(new Limits(10, 20, 100_000));
        try (PdfSheet sheet = new PdfSheet().text(50, 50, 10, "more than twenty characters")) {
            Path file = sheet.save(folder.resolve("long.pdf"));
            assertThatThrownBy(() -> strict.read(file, MediaType.PDF, ProgressListener.NONE))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED));
        }
    }

    @Test
    void giantAndSenselessPageSizesAreSurvived() throws IOException {
        for (String box : new String[] {"[0 0 1e30 1e30]", "[0 0 0 0]", "[5 5 -5 -5]", "[0 0 99999999999999 1]", "7"}) {
            Path file = write(
                    "box.pdf",
                    pdf(
                            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                            "<</Type/Page/Parent 2 0 R/MediaBox" + box + "/Contents 4 0 R>>",
                            stream("", "BT /F1 12 Tf 1 0 0 1 5 5 Tm (x) Tj ET")));
            onlyProblems(file);
        }
    }

    @Test
    void senselessPlacesAreLeftOut() throws IOException {
        PdfSheet sheet = new PdfSheet().text(50, 50, 10, "good");
        sheet.canvas()
                .appendRawCommands("BT 1e38 0 0 1e38 1e38 1e38 Tm (bad) Tj ET\n".getBytes(StandardCharsets.US_ASCII));
        try (sheet) {
            Document document = read(sheet.save(folder.resolve("nan.pdf")));
            assertThat(document.pages().get(0).words()).allSatisfy(word -> {
                assertThat(word.box().x0()).isBetween(0.0, 1.0);
                assertThat(word.box().y1()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void tenThousandWordsOnAPageAreReadInTime() {
        try (PdfSheet sheet = new PdfSheet()) {
            for (int row = 0; row < 200; row++) {
                sheet.text(10, 20 + row * 4, 2, "word ".repeat(50));
            }
            Path file = sheet.save(folder.resolve("dense.pdf"));
            long began = System.nanoTime();
            Document document = read(file);
            assertThat(document.pages().get(0).words()).hasSize(10_000);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private Document read(Path file) {
        return reader.read(file, MediaType.PDF, ProgressListener.NONE);
    }

    private void onlyProblems(Path file) {
        try {
            assertThat(read(file).pages()).isNotEmpty();
        } catch (ProblemException e) {
            assertThat(e.code())
                    .isIn(ErrorCode.BROKEN_DOCUMENT, ErrorCode.DOCUMENT_LIMIT_EXCEEDED, ErrorCode.ENCRYPTED_DOCUMENT);
        }
    }

    private void fails(Path file, ErrorCode code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThatThrownBy(() -> reader.probe(file, MediaType.PDF)).isInstanceOf(ProblemException.class);
    }

    private Path plain(String name) {
        try (PdfSheet sheet =
                new PdfSheet().text(50, 50, 12, "Invoice 1").newPage().text(50, 50, 12, "Page 2")) {
            sheet.page().setMediaBox(PDRectangle.LETTER);
            return sheet.save(folder.resolve(name));
        }
    }

    private Path encrypted(String owner, String user) throws IOException {
        try (PdfSheet sheet = new PdfSheet().text(50, 50, 12, "Secret")) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            sheet.pdf().protect(policy);
            return sheet.save(folder.resolve("locked.pdf"));
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>stream\n" + content + "\nendstream";
    }

    /** Object 1 is the catalogue, 2 the page tree; without a cross-reference table, so that it is rebuilt. */
    private static String pdf(String... objects) {
        StringBuilder text = new StringBuilder("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        for (int i = 0; i < objects.length; i++) {
            text.append(i + 2).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        return text.append("trailer\n<</Root 1 0 R>>\n%%EOF").toString();
    }
}
