package com.cashupagent.cdn;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** How files are kept compressed, so that the server only has to choose. Both at their strongest. */
enum Compression {
    GZIP(".gz") {
        @Override
        byte[] compress(byte[] content) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(content);
            }
            return out.toByteArray();
        }
    },
    BROTLI(".br") {
        @Override
        byte[] compress(byte[] content) throws IOException {
            Brotli4jLoader.ensureAvailability();
            return Encoder.compress(content, new Encoder.Parameters().setQuality(11));
        }
    };

    private final String suffix;

    Compression(String suffix) {
        this.suffix = suffix;
    }

    /** What is added to the file's name. */
    String suffix() {
        return suffix;
    }

    abstract byte[] compress(byte[] content) throws IOException;
}
