package org.parvis.catalogue.feed;

import java.io.StringWriter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes small XML documents: well-formed whatever the words in them. */
final class XmlWriter {
    /** What XML 1.0 cannot hold, not even escaped. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlWriter() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element; names carry their prefix, such as {@code itunes:author}. */
    XmlWriter open(String name, @Nullable String... attributesAndValues) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement(name);
            attributes(attributesAndValues);
        });
    }

    XmlWriter close() {
        return write(xml::writeEndElement);
    }

    /** An element with a text; nothing at all when the text is empty. */
    XmlWriter leaf(String name, String words, @Nullable String... attributesAndValues) {
        return words.isEmpty()
                ? this
                : write(() -> {
                    xml.writeCharacters("\n");
                    xml.writeStartElement(name);
                    attributes(attributesAndValues);
                    xml.writeCharacters(clean(words));
                    xml.writeEndElement();
                });
    }

    /** An element without content; attributes without value are left out. */
    XmlWriter empty(String name, @Nullable String... attributesAndValues) {
        return write(() -> {
            xml.writeCharacters("\n");
            xml.writeEmptyElement(name);
            attributes(attributesAndValues);
        });
    }

    /** The whole document. */
    String end() {
        write(xml::writeEndDocument);
        return text.toString();
    }

    private void attributes(@Nullable String... attributesAndValues) throws XMLStreamException {
        for (int index = 0; index + 1 < attributesAndValues.length; index += 2) {
            String name = attributesAndValues[index];
            String value = attributesAndValues[index + 1];
            if (name != null && value != null) {
                xml.writeAttribute(name, clean(value));
            }
        }
    }

    private static String clean(String words) {
        return FORBIDDEN.matcher(words).replaceAll("");
    }

    private XmlWriter write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }
}
