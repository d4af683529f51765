package com.cashupagent.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only the owner may enter, and files that only the owner may open. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes the folder with its parents and takes everybody else's rights from it. */
    static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        // Windows has no such view; there the profile's own rights apply.
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /** What a new file in the folder is made with. */
    static FileAttribute<?>[] file(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
