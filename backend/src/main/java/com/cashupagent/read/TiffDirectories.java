package com.cashupagent.read;

import com.cashupagent.problem.ErrorCode;
import com.cashupagent.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks the chain of image file directories of a TIFF file (TIFF 6.0, section 2): one directory is one page. */
final class TiffDirectories {

    static final int MAX_PAGES = 500;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int SHORT = 3;

    private final RandomAccessFile in;
    private final boolean littleEndian;

    TiffDirectories(RandomAccessFile in) throws IOException {
        this.in = in;
        in.seek(0);
        this.littleEndian = in.readUnsignedByte() == 'I';
    }

    List<ImageSize> sizes() throws IOException {
        List<ImageSize> sizes = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        in.seek(4);
        long offset = uint32();
        // A directory that points back to an earlier one would never end.
        while (offset != 0 && seen.add(offset)) {
            if (sizes.size() == MAX_PAGES) {
                throw new ProblemException(
                        ErrorCode.DOCUMENT_LIMIT_EXCEEDED, "The TIFF file has more than " + MAX_PAGES + " pages.");
            }
            in.seek(offset);
            sizes.add(directory());
            offset = uint32();
        }
        if (sizes.isEmpty()) {
            throw new ProblemException(ErrorCode.BROKEN_DOCUMENT, "The TIFF file has no page.");
        }
        return sizes;
    }

    private ImageSize directory() throws IOException {
        int entries = uint16();
        long width = 0;
        long height = 0;
        for (int i = 0; i < entries; i++) {
            int tag = uint16();
            int type = uint16();
            uint32();
            long value;
            if (type == SHORT) {
                value = uint16();
                uint16();
            } else {
                value = uint32();
            }
            if (tag == WIDTH) {
                width = value;
            } else if (tag == HEIGHT) {
                height = value;
            }
        }
        return new ImageSize(width, height);
    }

    private int uint16() throws IOException {
        int a = in.readUnsignedByte();
        int b = in.readUnsignedByte();
        return littleEndian ? a | b << 8 : a << 8 | b;
    }

    private long uint32() throws IOException {
        long a = uint16();
        long b = uint16();
        return littleEndian ? a | b << 16 : a << 16 | b;
    }
}
