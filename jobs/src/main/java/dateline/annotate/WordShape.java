package dateline.annotate;

/**
 * The shape of a word, which an uncased vocabulary does not tell. The numbers are those that the
 * model learned with (jobs/train/ner-accurate/model.py).
 */
final class WordShape {
  /** Of what is no word. */
  static final int NONE = 0;

  static final int NUMBER = 1;
  static final int PUNCTUATION = 2;
  static final int WITH_DIGIT = 3;
  static final int LOWER = 4;
  static final int ONE_CAPITAL = 5;
  static final int POINTED_CAPITALS = 6;
  static final int CAPITALS = 7;
  static final int TITLE = 8;

  /** Capitals only at the starts of parts, as in "Akufo-Addo". */
  static final int TITLE_PARTS = 9;

  static final int MIXED = 10;

  private WordShape() {}

  static int of(String word) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    boolean firstIsCapital = false;
    boolean within = false;
    boolean partsOnly = true;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int point = word.codePointAt(i);
      boolean capital = Character.isUpperCase(point);
      if (Character.isLetter(point)) {
        firstIsCapital |= letters == 0 && capital;
        letters++;
        capitals += capital ? 1 : 0;
      }
      digits += Character.isDigit(point) ? 1 : 0;
      partsOnly &= !(capital && within);
      within = "-'./&".indexOf(point) < 0;
    }
    if (letters == 0) {
      return digits > 0 ? NUMBER : PUNCTUATION;
    }
    if (digits > 0) {
      return WITH_DIGIT;
    }
    if (capitals == 0) {
      return LOWER;
    }
    if (capitals == letters) {
      return letters == 1 ? ONE_CAPITAL : word.contains(".") ? POINTED_CAPITALS : CAPITALS;
    }
    if (capitals == 1 && firstIsCapital) {
      return TITLE;
    }
    return partsOnly ? TITLE_PARTS : MIXED;
  }
}
