package com.cashupagent.read.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Messages on a pipe: four bytes of length, then that many bytes. */
final class Frames {

    private Frames() {}

    static void write(DataOutputStream out, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.write(message);
        out.flush();
    }

    /**
     * The next message, never longer than {@code max}.
     *
     * @throws EOFException at the end of the pipe, within a message or before one
     * @throws OversizeException when the sender announces more
     * @throws IOException also for a length that cannot be
     */
    static byte[] read(DataInputStream in, long max) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("impossible length " + length);
        }
        if (length > max) {
            throw new OversizeException(length);
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException();
        }
        return message;
    }

    /** More than the reader is willing to take. */
    static final class OversizeException extends IOException {
        private static final long serialVersionUID = 1L;

        OversizeException(long length) {
            super("message of " + length + " bytes");
        }
    }
}
