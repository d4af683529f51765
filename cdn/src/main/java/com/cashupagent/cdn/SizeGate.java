package com.cashupagent.cdn;

import java.io.IOException;
import java.util.SortedMap;

/**
 * What a page pays before its visitor does anything, as it goes over the wire (Brotli, quality 11). The build fails above:
 * a widget grows by a hundred bytes at a time, and nobody notices.
 */
final class SizeGate {

    /** Script, style sheet and English. */
    static final int MOST_AT_START = 24_000;

    /** The script without Dropzone, styles and English. */
    static final int MOST_OWN_CODE = 12_000;

    private SizeGate() {}

    /** The sizes in bytes. */
    record Sizes(int atStart, int ownCode) {

        @Override
        public String toString() {
            return "script + CSS + English " + atStart + " of " + MOST_AT_START + " bytes, own code " + ownCode + " of "
                    + MOST_OWN_CODE + " bytes (brotli)";
        }
    }

    static Sizes weigh(SortedMap<String, byte[]> files, byte[] ownCode) throws IOException {
        int atStart = 0;
        // English and the widget's own styles are inside the script.
        for (String name : new String[] {"cashup-widget.js", "cashup-widget.css"}) {
            byte[] content = files.get(name);
            if (content == null) {
                throw new IOException(name + " is missing");
            }
            atStart += Compression.BROTLI.compress(content).length;
        }
        return new Sizes(atStart, Compression.BROTLI.compress(ownCode).length);
    }

    /** Throws when either is too large. */
    static Sizes pass(SortedMap<String, byte[]> files, byte[] ownCode) throws IOException {
        Sizes sizes = weigh(files, ownCode);
        if (sizes.atStart() > MOST_AT_START || sizes.ownCode() > MOST_OWN_CODE) {
            throw new IOException("The widget has grown too large: " + sizes
                    + ". Move what most visitors do not need at once into one of its parts.");
        }
        return sizes;
    }
}
