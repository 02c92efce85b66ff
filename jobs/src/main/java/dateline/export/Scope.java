package dateline.export;

import java.util.Locale;

/** The unit of text that two entities share, as the column {@code scope} names it. */
public enum Scope {
  SENTENCE,
  PARAGRAPH,
  ARTICLE,
  WINDOW;

  /** The name in lower case, as on the command line and in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
