package dateline.export;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what was exported as strictly as the formats' schemas have it. */
public final class ExportSchema {
  private ExportSchema() {}

  /**
   * The document, if it is valid.
   *
   * @param format gexf or graphml
   * @throws SAXException where the text is not well-formed or breaks the schema
   */
  public static Document valid(String format, String text) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(ExportSchema.class.getResource("/dateline/export/" + format + ".xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(text)));
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    try {
      return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
