package dateline.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an article into its parts. */
public final class Layout {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern LINE_END = Pattern.compile("\\n");

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private int paragraph = 1;
  private boolean opened;
  private boolean inList;
  private boolean transcript;

  private Layout(String text) {
    this.text = text;
  }

  /** The segments of an article, in order; they leave out only white space. */
  public static List<Segment> of(String title, String body) {
    Layout layout = new Layout(title + "\n\n" + body);
    if (!title.isBlank()) {
      layout.segments.add(
          new Segment(new Span(0, title.length()).trimmed(layout.text), Part.TITLE, 0));
    }
    List<Span> paragraphs = layout.paragraphs(title.length() + 2);
    layout.transcript = Matter.isTranscript(paragraphs.stream().map(p -> p.of(layout.text)));
    for (int i = 0; i < paragraphs.size(); i++) {
      String next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1).of(layout.text) : "";
      layout.addParagraph(paragraphs.get(i), next);
    }
    return List.copyOf(layout.segments);
  }

  /** The authors that a byline names, as written there. */
  public static Optional<String> authors(String byline) {
    String names = Matter.authors(byline.lines().findFirst().orElse(""));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /** Blank lines separate paragraphs; where there are none, line breaks do. */
  private List<Span> paragraphs(int from) {
    boolean blankLines = BLANK_LINE.matcher(text).region(from, text.length()).find();
    return cut(new Span(from, text.length()), blankLines ? BLANK_LINE : LINE_END);
  }

  private List<Span> cut(Span range, Pattern separator) {
    Matcher breaks = separator.matcher(text).region(range.begin(), range.end());
    List<Span> pieces = new ArrayList<>();
    int begin = range.begin();
    while (breaks.find()) {
      pieces.add(new Span(begin, breaks.start()).trimmed(text));
      begin = breaks.end();
    }
    pieces.add(new Span(begin, range.end()).trimmed(text));
    pieces.removeIf(p -> p.length() == 0);
    return pieces;
  }

  /** Lines of other matter may stand above or under a paragraph without an empty line between. */
  private void addParagraph(Span whole, String next) {
    List<Span> lines = cut(whole, LINE_END);
    int first = 0;
    int last = lines.size();
    while (last - first > 1 && isMatter(lines.get(first).of(text))) {
      first++;
    }
    while (last - first > 1 && isMatter(lines.get(last - 1).of(text))) {
      last--;
    }
    for (Span line : lines.subList(0, first)) {
      addPiece(line, whole.of(text));
    }
    addPiece(new Span(lines.get(first).begin(), lines.get(last - 1).end()), next);
    for (Span line : lines.subList(last, lines.size())) {
      addPiece(line, next);
    }
  }

  private boolean isMatter(String line) {
    return Matter.isBoilerplate(line)
        || Matter.isByline(line)
        || (!opened && Dateline.isDateLine(line));
  }

  private void addPiece(Span piece, String next) {
    String words = piece.of(text);
    Part part = part(words, next);
    if (part != Part.BODY) {
      inList = Matter.opensList(words) || (inList && part == Part.BOILERPLATE);
      int credit = part == Part.CAPTION ? Caption.creditBegin(words) : words.length();
      add(piece.begin(), piece.begin() + credit, part);
      add(piece.begin() + credit, piece.end(), Part.BYLINE);
      paragraph++;
      return;
    }
    inList = false;
    int label = Matter.speakerEnd(words, transcript);
    Part kind = Part.SPEAKER;
    if (label == 0 && !opened) {
      label = Dateline.end(words);
      kind = Part.DATELINE;
    }
    if (label > 0) {
      add(piece.begin(), piece.begin() + label, kind);
    }
    add(piece.begin() + label, piece.end(), Part.BODY);
    paragraph++;
    opened = true;
  }

  private void add(int begin, int end, Part part) {
    Span span = new Span(begin, end).trimmed(text);
    if (span.length() > 0) {
      segments.add(new Segment(span, part, paragraph));
    }
  }

  private Part part(String words, String next) {
    if (Matter.isBoilerplate(words)
        || (opened && Matter.opensList(words))
        || (inList && !Matter.isParagraph(words))) {
      return Part.BOILERPLATE;
    }
    if (Matter.isByline(words)) {
      return Part.BYLINE;
    }
    if (!opened && Dateline.isDateLine(words)) {
      return Part.DATELINE;
    }
    if (opened ? Caption.interrupts(words) : !next.isEmpty() && Caption.opens(words)) {
      return Part.CAPTION;
    }
    return opened && Matter.isSubheading(words, next) ? Part.SUBHEADING : Part.BODY;
  }
}
