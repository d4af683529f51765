package com.cashupagent.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a refused caller is still sending, up to a limit: many clients look at the answer only after their last
 * byte, and would see a broken connection instead of the reason.
 */
final class UnreadBody {

    private static final long LIMIT = 64L << 20;

    private UnreadBody() {}

    static void drain(Context ctx) {
        if (ctx.req().getContentLengthLong() == 0 || ctx.method().equals(io.javalin.http.HandlerType.GET)) {
            return;
        }
        byte[] sink = new byte[16_384];
        long left = LIMIT;
        try {
            InputStream in = ctx.req().getInputStream();
            for (int read = in.read(sink); read >= 0 && left > 0; read = in.read(sink)) {
                left -= read;
            }
        } catch (IOException | IllegalStateException e) {
            // The caller is gone, or the form's parts were read already: there is nothing left to be polite about.
            ctx.header("Connection", "close");
        }
    }
}
