package com.cashupagent.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as programs and cameras write them: the left half is white, the right half dark. */
class PictureFilesTest {

    private static final int WIDTH = 64;
    private static final int HEIGHT = 32;

    private final PictureFiles files = new PictureFiles();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF", "WEBP"})
    void threeColours(MediaType type) throws IOException {
        isWhiteAndDark(decode(write(halves(BufferedImage.TYPE_INT_RGB), type), type));
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_USHORT_GRAY})
    void grey(int kind) throws IOException {
        isWhiteAndDark(decode(write(halves(kind), MediaType.PNG), MediaType.PNG));
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        pen.dispose();
        isWhiteAndDark(decode(write(image, MediaType.PNG), MediaType.PNG));
    }

    @Test
    void fourInksOfAPrintersJpeg() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(0, WIDTH, HEIGHT, 4, null);
        // Adobe's convention, which every program follows: 255 is no ink.
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int ink = x < WIDTH / 2 ? 255 : 30;
                inks.setPixel(x, y, new int[] {255, 255, 255, ink});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Path file = folder.resolve("inks.jpg");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } finally {
            writer.dispose();
        }
        Files.write(file, withSegment(Files.readAllBytes(file), 0xEE, adobe()));
        isWhiteAndDark(decode(file, MediaType.JPEG));
    }

    /** APP14: version 100, no flags, no transform, which with four components means CMYK. */
    private static byte[] adobe() {
        return ByteBuffer.allocate(12)
                .put("Adobe".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 100)
                .putInt(0)
                .put((byte) 0)
                .array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CCITT T.6", "LZW", "Deflate", "PackBits"})
    void compressedAndTiledTiff(String compression) throws IOException {
        int kind = compression.startsWith("CCITT") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        Path file = folder.resolve("tiles.tiff");
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            if (param.canWriteTiles()) {
                param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
                param.setTiling(16, 16, 0, 0);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(halves(kind), null, null), param);
        } finally {
            writer.dispose();
        }
        isWhiteAndDark(decode(file, MediaType.TIFF));
    }

    @Test
    void everyPageOfATiff() throws IOException {
        Path file = folder.resolve("fax.tiff");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 1; i <= 3; i++) {
                BufferedImage page = new BufferedImage(20, 10 * i, BufferedImage.TYPE_BYTE_BINARY);
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        assertThat(files.image(file, MediaType.TIFF, 1).getHeight()).isEqualTo(10);
        assertThat(files.image(file, MediaType.TIFF, 3).getHeight()).isEqualTo(30);
        isBroken(file, MediaType.TIFF, 4);
    }

    /** Where the white half of the stored picture is on the upright one (Exif 2.32, 4.6.5, tag 274). */
    @ParameterizedTest
    @CsvSource({"1,LEFT", "2,RIGHT", "3,RIGHT", "4,LEFT", "5,TOP", "6,TOP", "7,BOTTOM", "8,BOTTOM", "0,LEFT", "99,LEFT"
    })
    void whatACameraNotedIsUndone(int orientation, String side) throws IOException {
        Path plain = write(halves(BufferedImage.TYPE_INT_RGB), MediaType.JPEG);
        Path file = folder.resolve("turned.jpg");
        Files.write(file, withSegment(Files.readAllBytes(plain), 0xE1, exif(orientation)));
        BufferedImage image = decode(file, MediaType.JPEG);
        boolean lying = side.equals("LEFT") || side.equals("RIGHT");
        assertThat(image.getWidth()).isEqualTo(lying ? WIDTH : HEIGHT);
        int x = side.equals("RIGHT") ? image.getWidth() - 8 : 8;
        int y = side.equals("BOTTOM") ? image.getHeight() - 8 : 8;
        assertThat(GreyImage.of(image).at(x, y)).isGreaterThan(230);
        assertThat(GreyImage.of(image).at(image.getWidth() - 1 - x, image.getHeight() - 1 - y))
                .isLessThan(60);
    }

    @ParameterizedTest
    @CsvSource({"1,LEFT", "3,RIGHT", "6,TOP", "8,BOTTOM"})
    void whatACameraNotedInAWebpIsUndone(int orientation, String side) throws IOException {
        byte[] webp = WebpWriter.turned(halves(BufferedImage.TYPE_INT_RGB), orientation);
        GreyImage image = GreyImage.of(decode(Files.write(folder.resolve("turned.webp"), webp), MediaType.WEBP));
        int x = side.equals("RIGHT") ? image.width() - 8 : 8;
        int y = side.equals("BOTTOM") ? image.height() - 8 : 8;
        assertThat(image.at(x, y)).isGreaterThan(230);
        assertThat(image.at(image.width() - 1 - x, image.height() - 1 - y)).isLessThan(60);
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @ParameterizedTest
    @EnumSource(names = {"JPEG", "PNG", "TIFF", "WEBP"})
    void damagedFilesAreReadAsFarAsTheyGoOrBroken(MediaType type) throws IOException {
        byte[] whole = Files.readAllBytes(write(noise(), type));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 2 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int hits = 0; hits < i % 5 && bytes.length > 0; hits++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged"), bytes);
            try {
                assertThat(files.image(file, type, 1).getWidth()).isPositive();
            } catch (ProblemException e) {
                assertThat(e.code()).isIn(ErrorCode.BROKEN_DOCUMENT, ErrorCode.DOCUMENT_LIMIT_EXCEEDED);
            }
        }
    }

    @Test
    void aPictureThatClaimsToBeHugeIsNotDecoded() throws IOException {
        byte[] jpeg = Files.readAllBytes(write(halves(BufferedImage.TYPE_INT_RGB), MediaType.JPEG));
        int frame = indexOf(jpeg, 0xC0);
        Arrays.fill(jpeg, frame + 4, frame + 8, (byte) 0xFF);
        Path file = Files.write(folder.resolve("claims.jpg"), jpeg);
        assertThatThrownBy(() -> files.image(file, MediaType.JPEG, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_LIMIT_EXCEEDED));
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == marker) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no such marker");
    }

    private void isBroken(Path file, MediaType type, int page) {
        assertThatThrownBy(() -> files.image(file, type, page))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BROKEN_DOCUMENT));
    }

    private BufferedImage decode(Path file, MediaType type) {
        return files.image(file, type, 1);
    }

    private static void isWhiteAndDark(BufferedImage image) {
        GreyImage grey = GreyImage.of(image);
        assertThat(grey.width()).isEqualTo(WIDTH);
        assertThat(grey.height()).isEqualTo(HEIGHT);
        assertThat(grey.at(8, 16)).isGreaterThan(230);
        assertThat(grey.at(WIDTH - 8, 16)).isLessThan(60);
        assertThat(image.getType()).isIn(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_3BYTE_BGR);
    }

    private Path write(BufferedImage image, MediaType type) throws IOException {
        Path file = folder.resolve("picture." + type.extension());
        if (type == MediaType.WEBP) {
            return Files.write(file, WebpWriter.lossless(image));
        }
        if (!ImageIO.write(image, type.name(), file.toFile())) {
            throw new IOException("no writer");
        }
        return file;
    }

    private static BufferedImage halves(int kind) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, kind);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            image.setRGB(i % 50, i / 50, random.nextInt());
        }
        return image;
    }
}
