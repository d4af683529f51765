package com.cashupagent.deliver.erp.posting;

/**
 * What a job of postings is about, as its key says it.
 *
 * @param subject whose job it is: a posting or a connection
 * @param number which of its jobs; an older one than the newest has nothing to do any more
 */
record JobKey(String subject, int number) {

    static JobKey of(String key) {
        int slash = key.lastIndexOf('/');
        return new JobKey(key.substring(0, slash), Integer.parseInt(key.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return subject + "/" + number;
    }
}
