package com.cashupagent.read.ocr.paddle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Native buffers that are used again from line to line: freeing one waits for the garbage collector, so a page's worth
 * of new ones would fill the memory first. One for each engine; not for two threads at once.
 */
final class Scratch {

    private FloatBuffer in = FloatBuffer.allocate(0);
    private FloatBuffer out = FloatBuffer.allocate(0);

    FloatBuffer in(int floats) {
        in = grown(in, floats);
        return in;
    }

    FloatBuffer out(int floats) {
        out = grown(out, floats);
        return out;
    }

    void drop() {
        in = FloatBuffer.allocate(0);
        out = FloatBuffer.allocate(0);
    }

    private static FloatBuffer grown(FloatBuffer buffer, int floats) {
        return buffer.capacity() >= floats
                ? buffer
                : ByteBuffer.allocateDirect(floats * Float.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asFloatBuffer();
    }
}
