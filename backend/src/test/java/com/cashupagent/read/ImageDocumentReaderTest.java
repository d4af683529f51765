package com.cashupagent.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.Document;
import com.cashupagent.model.MediaType;
import com.cashupagent.model.Page;
import com.cashupagent.model.ProgressListener;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.ocr.WebpWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageDocumentReaderTest {

    private final ImageDocumentReader reader = new ImageDocumentReader();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF"})
    void readsTheSizeAndNoWords(MediaType type) throws IOException {
        Path file = folder.resolve("picture." + type.extension());
        BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, type.name(), file.toFile())).isTrue();
        Document document = reader.read(file, type, ProgressListener.NONE);
        assertThat(document.hasText()).isFalse();
        assertThat(document.pages()).singleElement().satisfies(page -> {
            assertThat(page.width()).isEqualTo(144);
            assertThat(page.height()).isEqualTo(216);
        });
    }

    @Test
    void countsThePagesOfATiff() throws IOException {
        Path file = folder.resolve("fax.tiff");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(20, 10 + i, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        assertThat(reader.probe(file, MediaType.TIFF).pages()).isEqualTo(3);
    }

    @Test
    void aHugePictureIsRefusedByItsHeaderAlone() throws IOException {
        ByteBuffer png = ByteBuffer.allocate(33);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.putInt(13).put("IHDR".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        png.putInt(30_000).putInt(30_000);
        fails(Files.write(folder.resolve("bomb.png"), png.array()), MediaType.PNG, ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
    }

    @Test
    void aTiffThatPointsBackToItselfEnds() throws IOException {
        Path file = Files.write(folder.resolve("loop.tiff"), tiff(1, 8));
        assertThat(reader.probe(file, MediaType.TIFF).pages()).isEqualTo(1);
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        fails(
                Files.write(folder.resolve("many.tiff"), tiff(501, 0)),
                MediaType.TIFF,
                ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
    }

    @Test
    void brokenHeadersAreBrokenDocuments() throws IOException {
        fails(Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'}), MediaType.PNG);
        fails(Files.write(folder.resolve("a.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}), MediaType.JPEG);
        fails(Files.write(folder.resolve("b.jpg"), jpegWithoutFrame()), MediaType.JPEG);
        fails(Files.write(folder.resolve("a.tiff"), new byte[] {'I', 'I', 42, 0}), MediaType.TIFF);
        fails(Files.write(folder.resolve("b.tiff"), new byte[] {'I', 'I', 42, 0, 0, 0, 0, 0}), MediaType.TIFF);
    }

    /** Both ways to compress a WebP, and the header of those with more than a picture. */
    @Test
    void webpSaysItsSizeInThreeWays() throws IOException {
        BufferedImage image = new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB);
        isA4th(Files.write(folder.resolve("lossless.webp"), WebpWriter.lossless(image)));
        isA4th(Files.write(folder.resolve("extended.webp"), WebpWriter.turned(image, 1)));
        byte[] frame = {0x30, 1, 0, (byte) 0x9D, 1, 0x2A, (byte) 0x90, 1, 0x58, 2};
        isA4th(Files.write(folder.resolve("lossy.webp"), WebpWriter.file("VP8 ", frame)));
    }

    private void isA4th(Path webp) {
        Page page =
                reader.read(webp, MediaType.WEBP, ProgressListener.NONE).pages().get(0);
        assertThat(page.width()).isEqualTo(144);
        assertThat(page.height()).isEqualTo(216);
    }

    @Test
    void brokenAndHugeWebpIsRefusedByItsHeader() throws IOException {
        byte[] canvas = {0, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
        fails(
                Files.write(folder.resolve("huge.webp"), WebpWriter.file("VP8X", canvas)),
                MediaType.WEBP,
                ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
        fails(
                Files.write(folder.resolve("a.webp"), WebpWriter.file("VP8L", new byte[] {1, 2, 3, 4, 5})),
                MediaType.WEBP);
        fails(Files.write(folder.resolve("b.webp"), WebpWriter.file("JUNK", new byte[20])), MediaType.WEBP);
        fails(Files.write(folder.resolve("c.webp"), new byte[] {'R', 'I', 'F', 'F'}), MediaType.WEBP);
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF", "WEBP"})
    void randomBytesNeverDoMoreThanFail(MediaType type) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            Path file = Files.write(folder.resolve("noise"), bytes);
            try {
                assertThat(reader.probe(file, type).pages()).isPositive();
            } catch (ProblemException e) {
                assertThat(e.code()).isIn(ErrorCode.BROKEN_DOCUMENT, ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
            }
        }
    }

    private void fails(Path file, MediaType type) {
        fails(file, type, ErrorCode.BROKEN_DOCUMENT);
    }

    private void fails(Path file, MediaType type, ErrorCode code) {
        assertThatThrownBy(() -> reader.probe(file, type))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] jpegWithoutFrame() {
        return new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0, (byte) 0xFF, (byte) 0xD9};
    }

    /** Directories of 30 bytes each; the last one points to {@code next}. */
    private static byte[] tiff(int pages, int next) {
        ByteBuffer bytes = ByteBuffer.allocate(8 + 30 * pages).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        for (int i = 0; i < pages; i++) {
            bytes.putShort((short) 2);
            bytes.putShort((short) 256).putShort((short) 3).putInt(1).putInt(100);
            bytes.putShort((short) 257).putShort((short) 4).putInt(1).putInt(200);
            bytes.putInt(i == pages - 1 ? next : 8 + 30 * (i + 1));
        }
        return bytes.array();
    }
}
