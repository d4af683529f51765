package com.cashupagent.batch.folder;

import java.nio.file.Path;

/** Told how a folder's round goes. Called from one thread. */
public interface FolderListener {

    /** So many files are to be read in this round. */
    void began(int files);

    /** One is put away. */
    void put(String name, Path target, boolean read);

    /** The round is over. */
    void ended();
}
