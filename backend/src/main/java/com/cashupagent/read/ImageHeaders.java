package com.cashupagent.read;

import com.cashupagent.model.MediaType;
import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** Reads sizes out of picture headers, so that limits hold before a decoder allocates anything. */
final class ImageHeaders {

    private static final int PNG_HEADER = 0x49484452;
    private static final int MAX_JPEG_SEGMENTS = 10_000;

    private ImageHeaders() {}

    /** One size a page. */
    static List<ImageSize> read(Path file, MediaType mediaType) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return switch (mediaType) {
                case PNG -> List.of(png(in));
                case JPEG -> List.of(jpeg(in));
                case WEBP -> List.of(new WebpChunks(in).size());
                case TIFF -> new TiffDirectories(in).sizes();
                case PDF, XML -> throw new IllegalArgumentException(mediaType.mime() + " is no picture");
            };
        } catch (IOException e) {
            // EOFException included: a header that ends early is a broken file, whatever else it may be.
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The picture's header cannot be read.", e);
        }
    }

    private static ImageSize png(RandomAccessFile in) throws IOException {
        in.seek(12);
        if (in.readInt() != PNG_HEADER) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The PNG file does not begin with its header.");
        }
        return new ImageSize(in.readInt() & 0xFFFFFFFFL, in.readInt() & 0xFFFFFFFFL);
    }

    private static ImageSize jpeg(RandomAccessFile in) throws IOException {
        in.seek(2);
        for (int segment = 0; segment < MAX_JPEG_SEGMENTS; segment++) {
            if (in.readUnsignedByte() != 0xFF) {
                break;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            if (isStartOfFrame(marker)) {
                in.skipBytes(3);
                int height = in.readUnsignedShort();
                return new ImageSize(in.readUnsignedShort(), height);
            }
            if (marker == 0xDA || marker == 0xD9) {
                break;
            }
            int length = in.readUnsignedShort();
            in.seek(in.getFilePointer() + Math.max(0, length - 2));
        }
        throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The JPEG file has no frame header.");
    }

    /** SOF0 to SOF15 without the three markers in that range that mean something else (ITU T.81, table B.1). */
    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
