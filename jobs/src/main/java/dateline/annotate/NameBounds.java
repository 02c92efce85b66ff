package dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Mends what the name finder takes into a name, and drops what is none. */
final class NameBounds {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Prof|Rev|Hon)\\.?|Senators?|Coach"
              + "|Striker|Justice|Judge|Chairman|Taoiseach",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern JOINER =
      Pattern.compile("and|or|of|the|in|for|to|at|on|with|[(),;:]");
  private static final Pattern OPENER = Pattern.compile("[(),;:]");
  private static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI]-\\p{Lu}\\p{L}{1,4}\\.?");
  private static final Pattern SECRETARY =
      Pattern.compile("Secretar(?:y|ies)", Pattern.CASE_INSENSITIVE);
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  private NameBounds() {}

  /**
   * The names without a person's title before them ("SEN. DOMENICI" is Domenici) or a joining word
   * or a bracket after, and without those that are only a title, a mark of party and state ("R-OH")
   * or of an office ("Secretary of State"), or words of another script, which the English model
   * takes for capitals.
   *
   * @param words the tokens of the sentence
   */
  static List<Name> mended(List<String> words, List<Name> found) {
    List<Name> mended = new ArrayList<>();
    for (Name name : found) {
      int begin = name.begin();
      while (begin < name.end()
          && (TITLE.matcher(words.get(begin)).matches()
              || OPENER.matcher(words.get(begin)).matches())) {
        begin++;
      }
      int end = name.end();
      while (end > begin && JOINER.matcher(words.get(end - 1)).matches()) {
        end--;
      }
      List<String> kept = words.subList(begin, end);
      boolean mark = kept.size() == 1 && PARTY_AND_STATE.matcher(kept.get(0)).matches();
      if (!mark
          && !isOffice(words, begin, kept)
          && kept.stream().anyMatch(word -> LATIN.matcher(word).find())) {
        mended.add(new Name(begin, end, name.type(), name.confidence()));
      }
    }
    return mended;
  }

  private static boolean isOffice(List<String> words, int begin, List<String> name) {
    return name.size() == 1
        && name.get(0).equalsIgnoreCase("State")
        && begin > 1
        && words.get(begin - 1).equalsIgnoreCase("of")
        && SECRETARY.matcher(words.get(begin - 2)).matches();
  }
}
