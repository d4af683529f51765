package com.cashupagent.read.einvoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * An element seen by local names alone: the versions of one format differ in their namespaces and in little else. A
 * path that leads nowhere is an empty answer, never null.
 */
record XmlNode(Element element) {
    private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int MAX_DEPTH = 100;
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** Parses without DOCTYPE, entities or any access outside the bytes. */
    static XmlNode parse(byte[] xml) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DOCTYPE, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute(DEPTH, MAX_DEPTH);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new XmlNode(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java runtime cannot parse XML safely", e);
        }
    }

    String name() {
        return element.getLocalName();
    }

    /** Every child of that name, in order. */
    List<XmlNode> children(String name) {
        List<XmlNode> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(new XmlNode(child));
            }
        }
        return found;
    }

    /** The elements at the end of a path such as {@code Party/PartyName/Name}; every branch is followed. */
    List<XmlNode> all(String path) {
        List<XmlNode> level = List.of(this);
        for (String name : path.split("/")) {
            level = level.stream().flatMap(node -> node.children(name).stream()).toList();
        }
        return level;
    }

    /** The first element at the end of the first path that leads to one. */
    Optional<XmlNode> first(String... paths) {
        for (String path : paths) {
            List<XmlNode> found = all(path);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
        }
        return Optional.empty();
    }

    /** The first text that is not blank at the end of the paths. */
    Optional<String> text(String... paths) {
        for (String path : paths) {
            for (XmlNode node : all(path)) {
                String text = node.text();
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** This element's text, white space collapsed. */
    String text() {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }

    /** Empty when there is no such attribute. */
    String attribute(String name) {
        return element.getAttribute(name);
    }

    /** The parser's own handler would print to the console. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
