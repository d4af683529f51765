package com.cashupagent.samples.einvoice;

/** Elements as text, one inside the other. */
final class Xml {

    private Xml() {}

    /** An element around others, or nothing where they are nothing. */
    static String in(String name, String... inner) {
        String all = String.join("", inner);
        String tag = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        return all.isEmpty() ? "" : "<" + name + ">" + all + "</" + tag + ">\n";
    }

    /** An element with a text, or nothing where there is none. */
    static String text(String name, Object value) {
        return in(
                name,
                value.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
