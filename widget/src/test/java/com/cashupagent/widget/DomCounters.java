package com.cashupagent.widget;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** Chromium's own counters of a page. */
record DomCounters(CDPSession devTools) implements AutoCloseable {

    record Counted(int nodes, int listeners) {}

    static DomCounters of(Page page) {
        return new DomCounters(page.context().newCDPSession(page));
    }

    /** What is left once its garbage was collected. */
    Counted afterCollection() {
        devTools.send("HeapProfiler.enable");
        for (int i = 0; i < 3; i++) {
            devTools.send("HeapProfiler.collectGarbage");
        }
        var counted = devTools.send("Memory.getDOMCounters");
        return new Counted(
                counted.get("nodes").getAsInt(), counted.get("jsEventListeners").getAsInt());
    }

    @Override
    public void close() {
        devTools.detach();
    }
}
