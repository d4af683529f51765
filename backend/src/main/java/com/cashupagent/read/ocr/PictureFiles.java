package com.cashupagent.read.ocr;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.ImageSize;
import com.cashupagent.read.PageImages;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes picture files: JPEG in every colour space, PNG, TIFF of any number of pages, WebP. Thread-safe. */
public final class PictureFiles implements PageImages {

    private static final int BITS_A_SAMPLE = 8;

    @Override
    public BufferedImage image(Path file, MediaType mediaType, int page) {
        try {
            return Turns.upright(plain(decode(file.toFile(), page - 1)), Orientation.of(file, mediaType, page));
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders answer hostile files with many unchecked exceptions besides IOException.
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The picture cannot be decoded.", e);
        }
    }

    private static BufferedImage decode(File file, int index) throws IOException {
        try (ImageInputStream in = new FileImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "No decoder knows the picture.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                // The header's own figures, before a byte is allocated for them.
                ImageSize size = new ImageSize(reader.getWidth(index), reader.getHeight(index));
                BufferedImage image = reader.read(index);
                if (image.getWidth() > size.width() || image.getHeight() > size.height()) {
                    throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The picture is larger than it says.");
                }
                return image;
            } finally {
                reader.dispose();
            }
        }
    }

    /** Grey stays grey; all else becomes three colours on white. */
    private static BufferedImage plain(BufferedImage image) {
        int type = image.getType();
        if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        boolean grey = !image.getColorModel().hasAlpha()
                && image.getSampleModel().getNumBands() == 1
                && image.getColorModel().getComponentSize(0) < BITS_A_SAMPLE;
        BufferedImage plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                grey && type == BufferedImage.TYPE_BYTE_BINARY && isBlackAndWhite(image)
                        ? BufferedImage.TYPE_BYTE_GRAY
                        : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = plain.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static boolean isBlackAndWhite(BufferedImage image) {
        return image.getColorModel().getPixelSize() == 1
                && (image.getColorModel().getRGB(0) & 0xFFFFFF) % 0xFFFFFF == 0
                && (image.getColorModel().getRGB(1) & 0xFFFFFF) % 0xFFFFFF == 0;
    }
}
