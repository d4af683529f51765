package com.cashupagent.cdn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;

/** The build step: {@code Publish VERSION THEMES TARGET}. */
public final class Publish {

    private Publish() {}

    /**
     * Writes the tree, from nothing each time.
     *
     * @throws IOException when the widget was not built, has grown too large, or the target cannot be written
     */
    public static void main(String[] args) throws IOException {
        SortedMap<String, byte[]> files = Sources.collect(Path.of(args[1]));
        SizeGate.pass(files, Sources.ownCode());
        new Tree(files, Version.parse(args[0])).write(Path.of(args[2]));
    }
}
