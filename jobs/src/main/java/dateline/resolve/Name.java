package dateline.resolve;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How names are cleaned and told apart. */
final class Name {
  private static final Pattern TITLES =
      Pattern.compile(
          "^(?:(?:Vice |Deputy |Acting |Former |Prime |Foreign |Finance |Interior |Defen[cs]e |Health )?"
              + "(?:President|Minister|Chancellor|Secretary|Senator|Governor|Mayor|General|Colonel|Captain"
              + "|Judge|Justice|Professor|Doctor|King|Queen|Prince|Princess|Pope|Bishop|Ambassador|Chairman"
              + "|Chairwoman|Congressman|Congresswoman|Representative|Sir|Lord|Lady)"
              + "|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Prof\\.?|Sens?\\.|Gov\\.|Reps?\\.|Gen\\.|Lt\\.|Col\\.|Maj\\.|Capt\\.|Sgt\\.|Rev\\.) ");
  private static final List<String> PAIRS = List.of("[]", "()", "“”", "\"\"");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:[Tt]he|THE) (?=\\p{Lu}|\\d)");
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}.)]+$");
  private static final Pattern POSSESSIVE = Pattern.compile("'s?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern ORGANISATION =
      Pattern.compile(
          ".* (?:Agency|Airlines|Airways|Alliance|Association|Authority|Bank|Board|Club|Commission"
              + "|Committee|Company|Congress|Corp\\.?|Corporation|Council|Court|Federation|Foundation|Fund"
              + "|Group|Holdings?|Inc\\.?|Industries|Institute|League|Limited|Lines?|Ltd\\.?|Ministry|Movement"
              + "|News|Organi[sz]ation|Partners|Party|Press|Senate|Terminals|Times|Trust|Union|University)");

  private Name() {}

  /** Whether the last word is what organisations are called and persons are not. */
  static boolean soundsLikeOrganisation(String name) {
    return ORGANISATION.matcher(name).matches();
  }

  /**
   * The name without what comes from its place in a sentence: line breaks, curly apostrophes, a
   * possessive ending, an article, a person's title, capitals of a headline.
   */
  static String clean(String mention, String type) {
    String name = mention.replace('’', '\'').replace('‘', '\'');
    name = SPACE.matcher(name).replaceAll(" ");
    if (!isPlain(name)) {
      name = EDGES.matcher(name).replaceAll("");
      name = POSSESSIVE.matcher(name).replaceFirst("");
    }
    name = withoutHalves(ARTICLE.matcher(name).replaceFirst(""));
    if (type.equals("PER")) {
      String untitled = TITLES.matcher(name).replaceFirst("");
      while (!untitled.equals(name)) {
        name = untitled;
        untitled = TITLES.matcher(name).replaceFirst("");
      }
    }
    return name.isBlank() ? mention.strip() : name;
  }

  /**
   * Without brackets and quotation marks of which the other half is outside of the name, and
   * without what follows such a bracket, as in "Mike DeWine(R-OH".
   */
  private static String withoutHalves(String name) {
    String whole = name;
    for (String pair : PAIRS) {
      String open = pair.substring(0, 1);
      String close = pair.substring(1);
      int surplus = surplus(whole, open.charAt(0), close.charAt(0));
      if (surplus < 0) {
        whole = whole.replace(open, "").replace(close, "");
      } else if (surplus > 0) {
        whole = whole.substring(0, whole.lastIndexOf(open)).stripTrailing();
      }
    }
    return whole;
  }

  /** How many more brackets open than close; of quotation marks alike, -1 for an odd number. */
  private static int surplus(String name, char open, char close) {
    int opened = 0;
    int closed = 0;
    for (int i = 0; i < name.length(); i++) {
      opened += name.charAt(i) == open ? 1 : 0;
      closed += name.charAt(i) == close ? 1 : 0;
    }
    return open == close ? -(opened % 2) : opened - closed;
  }

  /** Letters at its ends and no apostrophe between, as most names. */
  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && Character.isLetter(name.charAt(0))
        && Character.isLetter(name.charAt(name.length() - 1))
        && name.indexOf('\'') < 0;
  }

  /** Title Case for a name in capitals; acronyms and mixed case stay. */
  static String fromCapitals(String name, String type) {
    boolean capitals =
        name.equals(name.toUpperCase(Locale.ROOT))
            && name.chars().anyMatch(Character::isLetter)
            && !name.contains(".");
    boolean acronym = name.indexOf(' ') < 0 && (name.length() <= 4 || type.equals("ORG"));
    if (!capitals || acronym) {
      return name;
    }
    StringBuilder title = new StringBuilder();
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      title.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c) && c != '\'';
    }
    return title.toString();
  }

  /** Plain lower-case letters, words joined by hyphens; letters of other scripts stay. */
  static String slug(String name) {
    String lower = Spelling.unaccented(name).toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder(lower.length());
    boolean isNew = false;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      if (Spelling.isLetterOrNumber(c)) {
        if (isNew && slug.length() > 0) {
          slug.append('-');
        }
        isNew = false;
        Spelling.append(slug, c);
      } else if (c != '\'' && c != '.') {
        isNew = true;
      }
    }
    return slug.length() == 0 ? "unnamed" : slug.toString();
  }
}
