package dateline.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of an article, as the column {@code sentences.part} names them. */
public enum Part {
  TITLE,
  CAPTION,
  /** Where and when the text was written, or a line with its date. */
  DATELINE,
  /** Who wrote it, or took the photograph. */
  BYLINE,
  /** Who speaks next in an interview or a transcript. */
  SPEAKER,
  SUBHEADING,
  BODY,
  /** What the publisher puts under all its articles: see-also lists, contacts, copyright. */
  BOILERPLATE;

  /** Its name in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of the parts that tell what the article is about. */
  public static List<String> telling() {
    return Arrays.stream(values()).filter(Part::tells).map(Part::label).toList();
  }

  /** Whether it tells what the article is about; names and tones elsewhere are not news. */
  public boolean tells() {
    return this == TITLE || this == CAPTION || this == SUBHEADING || this == BODY;
  }
}
