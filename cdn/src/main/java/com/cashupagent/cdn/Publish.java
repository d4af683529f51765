package com.cashupagent.cdn;

import java.io.IOException;
import java.nio.file.Path;

/** The build step: {@code Publish VERSION THEMES TARGET}. */
public final class Publish {

    private Publish() {}

    /**
     * Writes the tree, from nothing each time.
     *
     * @throws IOException when the widget was not built or the target cannot be written
     */
    public static void main(String[] args) throws IOException {
        new Tree(Sources.collect(Path.of(args[1])), Version.parse(args[0])).write(Path.of(args[2]));
    }
}
