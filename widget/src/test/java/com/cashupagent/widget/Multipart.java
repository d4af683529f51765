package com.cashupagent.widget;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Just enough of RFC 7578 to see what the widget sent: field → value, and for a file its name. */
final class Multipart {

    private static final Pattern PART = Pattern.compile(
            "Content-Disposition: form-data; name=\"([^\"]*)\"(?:; filename=\"([^\"]*)\")?\r\n(?:[^\r\n]+\r\n)*\r\n([^\r]*)");

    private Multipart() {}

    static Map<String, String> fields(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(new String(body, StandardCharsets.UTF_8));
        while (part.find()) {
            String fileName = part.group(2);
            fields.put(part.group(1), fileName == null ? part.group(3) : fileName);
        }
        return fields;
    }
}
