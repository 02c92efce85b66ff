package dateline.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML element by element, always by the JDK's own writer, so that bytes do not vary. */
final class Xml {
  private final XMLStreamWriter xml;

  /** Begins a document; the caller flushes and closes {@code out}. */
  Xml(Writer out) throws IOException {
    try {
      // Others on Spark's class path, such as Woodstox, write the same document in other bytes.
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * Begins an element. Attributes are names and values in turn; those of value null are left out.
   */
  Xml open(String name, String... attributes) throws IOException {
    try {
      xml.writeStartElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element that holds nothing. */
  Xml empty(String name, String... attributes) throws IOException {
    try {
      xml.writeEmptyElement(name);
      return attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Writes an element that holds text. */
  Xml element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close();
  }

  /** Ends the innermost element that is open. */
  Xml close() throws IOException {
    try {
      xml.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Goes to a new line, so that two files can be compared line by line. */
  Xml line() throws IOException {
    return text("\n");
  }

  private Xml text(String text) throws IOException {
    try {
      xml.writeCharacters(text);
      return this;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private Xml attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
    return this;
  }
}
