package com.cashupagent.deliver.erp;

/**
 * The file that a posted bill was read from. Its name in the ERP system is our key, so that it can be found there and
 * nothing that somebody wrote into a file's name goes out in a header.
 *
 * @param dispatch the bill as it was sent
 * @param bill where it is in the books
 * @param originalName as its sender named it; empty when it had none
 * @param mediaType such as {@code application/pdf}
 * @param extension without the dot
 * @param maybeThere an earlier attempt may have laid it there
 */
public record OriginalFile(
        Dispatch dispatch,
        Reference bill,
        String originalName,
        String mediaType,
        String extension,
        byte[] bytes,
        boolean maybeThere) {

    /** Its name in the ERP system. */
    public String name() {
        return dispatch.key() + "." + extension;
    }
}
