package dateline.cooccur;

import java.util.Locale;

/** The units of text that two entities may share. */
enum Scope {
  SENTENCE(0),
  PARAGRAPH(1),
  ARTICLE(2),
  /** Several sentences in a row, counted where it is asked for. */
  WINDOW(3);

  /** How many there are. */
  static final int COUNT = values().length;

  private final int index;
  private final String label = name().toLowerCase(Locale.ROOT);

  Scope(int index) {
    this.index = index;
  }

  /** Its place, from 0, where there is something for each scope. */
  int index() {
    return index;
  }

  /** As the tables have it. */
  String label() {
    return label;
  }

  static Scope of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
