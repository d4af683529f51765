package com.cashupagent.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The portal's further pages, each of which shows one thing that the widget can do or stand. */
public enum Exhibit {
    /** Live theming. */
    THEME("Theme editor", "Change a colour and watch; below stands the configuration to paste into your page."),
    /** Many files at a time. */
    BATCH("Many at a time", "Drop a folder, or let this page make five hundred invoices: the list stays quick."),
    /** A host with the strictest policies there are. */
    STRICT("A strict host", "Isolated, no inline anything, Trusted Types switched to none – and not one violation."),
    /** A host whose style sheet means no good. */
    HOSTILE("A hostile host", "This page's style sheet shouts at everything. The widget does not listen."),
    /** Two widgets on one page. */
    TWO("Two at once", "Two widgets, two languages, two themes; neither knows of the other."),
    /** Dark colours. */
    DARK("Dark", "For people and systems that prefer it."),
    /** From right to left. */
    RTL("Right to left", "Arabic, mirrored where it should be and not where it should not."),
    /** Everything there is to configure. */
    REFERENCE(
            "Reference", "Every option, callback, event, part and property, made from the widget's own declarations.");

    private final String title;
    private final String text;

    Exhibit(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /** Its address and the name of its script. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /** One sentence on it. */
    public String text() {
        return text;
    }

    static Optional<Exhibit> of(String slug) {
        return Arrays.stream(values())
                .filter(exhibit -> exhibit.slug().equals(slug))
                .findFirst();
    }
}
