package com.cashupagent.demo;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the portal's templates say. The portal is English; the page that shows the other direction is Arabic as a whole. */
public enum Words {
    /** From left to right. */
    ENGLISH("en", "ltr", Locale.ROOT),
    /** From right to left; it has what that one page says, the rest is English. */
    ARABIC("ar", "rtl", Locale.forLanguageTag("ar"));

    private final String language;
    private final String direction;
    private final ResourceBundle texts;

    Words(String language, String direction, Locale locale) {
        this.language = language;
        this.direction = direction;
        // Without a fallback to the language of whoever started the demo.
        this.texts = ResourceBundle.getBundle(
                "com.cashupagent.demo.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words of(Exhibit exhibit) {
        return exhibit == Exhibit.RTL ? ARABIC : ENGLISH;
    }

    /** The page's {@code lang}. */
    public String language() {
        return language;
    }

    /** The page's {@code dir}. */
    public String direction() {
        return direction;
    }

    /** @throws java.util.MissingResourceException for a key that is not in the file */
    public String say(String key) {
        return texts.getString(key);
    }

    /** An exhibit's heading. */
    public String title(Exhibit exhibit) {
        return say(exhibit.slug() + ".title");
    }

    /** One sentence on it. */
    public String text(Exhibit exhibit) {
        return say(exhibit.slug() + ".text");
    }
}
