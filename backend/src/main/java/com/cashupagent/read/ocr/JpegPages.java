package com.cashupagent.read.ocr;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import com.cashupagent.read.PageDrawer;
import com.cashupagent.read.PageImages;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Draws pages of any kind as JPEG files of a size that can be sent. Thread-safe. */
public final class JpegPages implements PageDrawer {

    private static final float QUALITY = 0.8f;

    /** Noise does not compress; few pages need this at all. */
    private static final double SMALLER = 0.7;

    private final Map<MediaType, PageImages> images;

    /** @param images what makes the pictures of each type */
    public JpegPages(Map<MediaType, PageImages> images) {
        this.images = Map.copyOf(images);
    }

    @Override
    public byte[] draw(Path file, MediaType mediaType, int page, int turned) {
        PageImages source = images.get(mediaType);
        if (source == null) {
            throw new ProblemException(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Files of type " + mediaType.mime() + " have no pages to look at.");
        }
        BufferedImage picture = Smaller.within(LONGEST_SIDE, source.image(file, mediaType, page));
        BufferedImage upright = Turns.clockwise(picture, turned);
        byte[] jpeg = jpeg(upright);
        while (jpeg.length > MAX_BYTES) {
            int side = Math.max(upright.getWidth(), upright.getHeight());
            upright = Smaller.within((int) (side * SMALLER), upright);
            jpeg = jpeg(upright);
        }
        return jpeg;
    }

    private static byte[] jpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
