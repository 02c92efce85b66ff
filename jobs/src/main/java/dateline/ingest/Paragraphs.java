package dateline.ingest;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of HTML as a reader sees it: blocks are paragraphs with an empty line between them, list
 * items and table rows are lines, cells are separated by spaces.
 */
final class Paragraphs implements NodeVisitor {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "dl",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "figure",
          "figcaption",
          "table",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "main",
          "center",
          "hr",
          "pre",
          "body",
          "address",
          "form",
          "fieldset",
          "details",
          "summary",
          "caption");
  private static final Set<String> LINES = Set.of("li", "tr", "br", "dt", "dd", "option");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "object",
          "embed",
          "video",
          "audio",
          "title",
          "canvas",
          "button",
          "select",
          "input",
          "textarea",
          "head",
          "math");

  private final StringBuilder text = new StringBuilder();

  /** How deep the part lies whose text is not shown; -1 outside of one. */
  private int unseen = -1;

  private Paragraphs() {}

  /** The text of an element, without markup. */
  static String of(Element element) {
    Paragraphs paragraphs = new Paragraphs();
    element.traverse(paragraphs);
    return paragraphs.text.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (unseen >= 0) {
      return;
    }
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (UNSEEN.contains(name)) {
        unseen = depth;
      } else if (BLOCKS.contains(name)) {
        breakTo(2);
      } else if (name.equals("br")) {
        lineBreak();
      } else if (LINES.contains(name)) {
        breakTo(1);
      } else if (CELLS.contains(name)) {
        space();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (depth == unseen) {
      unseen = -1;
    } else if (unseen < 0 && node instanceof Element element) {
      String name = element.normalName();
      if (BLOCKS.contains(name)) {
        breakTo(2);
      } else if (LINES.contains(name) && !name.equals("br")) {
        breakTo(1);
      } else if (CELLS.contains(name)) {
        space();
      }
    }
  }

  /** Appends words with every run of white space as one space. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space();
      } else {
        text.append(c);
      }
    }
  }

  private void space() {
    if (text.length() > 0 && !endsWith(' ') && !endsWith('\n')) {
      text.append(' ');
    }
  }

  /** Two in a row separate paragraphs, as old pages have it. */
  private void lineBreak() {
    trimSpace();
    if (text.length() > 0) {
      text.append('\n');
    }
  }

  /** Makes the text end with at least so many line breaks. */
  private void breakTo(int breaks) {
    trimSpace();
    int have = 0;
    while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
      have++;
    }
    if (text.length() > 0 && have < text.length()) {
      text.append("\n".repeat(Math.max(0, breaks - have)));
    }
  }

  private void trimSpace() {
    while (endsWith(' ')) {
      text.setLength(text.length() - 1);
    }
  }

  private boolean endsWith(char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }
}
