package com.cashupagent.deliver.erp.custom;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/** Writes elements with prefixes; what XML 1.0 has no room for becomes a replacement character. Not thread-safe. */
final class XmlBill {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlBill() {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with what stands in it. @param attributes in pairs */
    XmlBill in(String name, Runnable content, String... attributes) {
        try {
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            content.run();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with a text; none for an empty one. */
    XmlBill text(String name, String text, String... attributes) {
        if (text.isEmpty()) {
            return this;
        }
        return in(
                name,
                () -> {
                    try {
                        writer.writeCharacters(clean(text));
                    } catch (XMLStreamException e) {
                        throw new IllegalStateException(e);
                    }
                },
                attributes);
    }

    byte[] end() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String clean(String text) {
        IntPredicate allowed = c ->
                c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(allowed.test(c) ? c : 0xFFFD));
        return clean.toString();
    }

    static BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : BigDecimal.ZERO;
    }

    /** Sum of the lines. */
    static BigDecimal net(JsonNode bill) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : bill.path("lines")) {
            sum = sum.add(number(line.path("amount")));
        }
        return sum;
    }

    /** What is said of a price where the line says none. */
    static BigDecimal price(JsonNode line) {
        JsonNode price = line.path("unit_price");
        if (price.isNumber()) {
            return price.decimalValue();
        }
        BigDecimal quantity = quantity(line);
        return number(line.path("amount")).divide(quantity, 6, RoundingMode.HALF_UP);
    }

    static BigDecimal quantity(JsonNode line) {
        BigDecimal quantity = number(line.path("quantity"));
        return quantity.signum() == 0 ? BigDecimal.ONE : quantity;
    }

    /** EN 16931's category: standard rate or zero. */
    static String category(JsonNode bill) {
        return number(bill.path("tax_rate")).signum() == 0 ? "Z" : "S";
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
