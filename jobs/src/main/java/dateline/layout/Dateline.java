package dateline.layout;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Recognises "BAKU, Nov. 8 (Agency) –" and its like at the opening of a body, and lines that hold a
 * date and nothing else.
 */
final class Dateline {
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String WEEKDAY =
      "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?";
  private static final String DAY =
      "(?:(?:" + WEEKDAY + "),? )?(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";

  /** A place in capitals: SAN PEDRO DE ATACAMA, ST. PETERSBURG, N'DJAMENA, PORT-AU-PRINCE. */
  private static final String CAPITALS =
      "(?:ST\\.|FT\\.|MT\\.|\\p{Lu}[\\p{Lu}'’‘\\-]*\\p{Lu}|\\p{Lu}(?:\\.\\p{Lu})+\\.?)"
          + "(?: (?:\\p{Lu}[\\p{Lu}'’‘\\-]*\\.?|/)){0,4}";

  private static final String CITY = "\\p{Lu}\\p{Ll}[\\p{L}'’\\-]+(?: \\p{Lu}[\\p{L}'’.\\-]+){0,2}";
  private static final String REGION =
      "(?:, (?:\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2})(?![\\p{L}]))";
  private static final String AGENCY = "(?: ?\\([^()]{2,40}\\)| \\p{Lu}[\\p{L}]{2,20}(?= ?[—–]))";
  private static final String DASH = "(?: ?(?:—|--+) ?| ?– | - |(?<=\\))(?:–|-) ?)";

  private static final Pattern IN_CAPITALS =
      Pattern.compile(
          "(?:\\(?"
              + CAPITALS
              + REGION
              + "{0,2}(?:, "
              + DAY
              + ")?\\)?"
              + AGENCY
              + "?"
              + DASH
              + ")");

  /**
   * In small letters a place needs a date or an agency beside it: "Donald Trump — the President".
   */
  private static final Pattern IN_SMALL_LETTERS =
      Pattern.compile(
          "\\(?"
              + CITY
              + REGION
              + "{0,2}(?:, "
              + DAY
              + "\\)?"
              + AGENCY
              + "?|\\)?"
              + AGENCY
              + ")"
              + DASH
              + "(?=[\"“‘]?\\p{Lu})");

  /** Or the state or country that it is in: "Jane Doe, Director - North". */
  private static final Pattern IN_REGION =
      Pattern.compile(
          "\\(?(?:Washington|"
              + CITY
              + ", (\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2}))\\)?"
              + DASH
              + "(?=[\"“‘]?\\p{Lu})");

  private static final Pattern ABBREVIATED =
      Pattern.compile("\\p{Lu}{2}|(?:\\p{Lu}\\.){2}|\\p{Lu}\\p{Ll}{1,4}\\.");
  private static final Set<String> REGIONS = regions();

  /** "ISLAMABAD: The court ruled", as South Asian papers write. */
  private static final Pattern WITH_COLON =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}'’\\-]{3,}(?: \\p{Lu}{3,}){0,2})(?:/[\\p{Lu} ]+)?: (?=[\"“‘]?\\p{Lu})");

  private static final Set<String> NO_PLACES =
      Set.of(
          "ANALYSIS",
          "BREAKING",
          "CORRECTION",
          "EDITORIAL",
          "EXCLUSIVE",
          "EXPLAINER",
          "FACTBOX",
          "INTERVIEW",
          "LISTEN",
          "LIVE",
          "NOTE",
          "OPINION",
          "PHOTOS",
          "QUESTION",
          "ANSWER",
          "READ",
          "READ MORE",
          "SEE ALSO",
          "UPDATE",
          "URGENT",
          "VIDEO",
          "WARNING",
          "WATCH",
          "TIMELINE",
          "MODERATOR",
          "PARTICIPANTS",
          "CONTACT",
          "MEDIA CONTACT");

  private static final Pattern AGENCY_ONLY = Pattern.compile("\\([^()]{2,30}\\) ?(?:—|–|--|-) ?");

  private static final String TIME =
      "(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: ?\\(?[A-Z]{2,4}\\)?)?)";
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:(?:Published|Posted|Issued|Date|Release date)(?: on)?:? )?"
              + "(?:(?:(?:"
              + WEEKDAY
              + "),? )?(?:"
              + MONTH
              + " \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? "
              + MONTH
              + "),? \\d{4}|\\d{4}-\\d{2}-\\d{2})"
              + TIME
              + "?[. ]*",
          Pattern.CASE_INSENSITIVE);

  private Dateline() {}

  /** Names of countries and of the United States' states. */
  private static Set<String> regions() {
    Set<String> regions =
        new HashSet<>(
            List.of(
                ("Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida"
                        + " Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine"
                        + " Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana"
                        + " Nebraska Nevada New_Hampshire New_Jersey New_Mexico New_York"
                        + " North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island"
                        + " South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia"
                        + " Washington West_Virginia Wisconsin Wyoming England Scotland Wales")
                    .split(" ", -1)));
    Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.forLanguageTag("und-" + code).getDisplayCountry(Locale.ENGLISH))
        .forEach(regions::add);
    return regions.stream().map(r -> r.replace('_', ' ')).collect(Collectors.toUnmodifiableSet());
  }

  /** Where the dateline that opens this paragraph ends, or 0 where none does. */
  static int end(String paragraph) {
    for (Pattern form : new Pattern[] {IN_CAPITALS, IN_SMALL_LETTERS, AGENCY_ONLY}) {
      Matcher dateline = form.matcher(paragraph);
      if (dateline.lookingAt() && dateline.end() < paragraph.length()) {
        return dateline.end();
      }
    }
    Matcher placed = IN_REGION.matcher(paragraph);
    if (placed.lookingAt()
        && (placed.group(1) == null
            || REGIONS.contains(placed.group(1))
            || ABBREVIATED.matcher(placed.group(1)).matches())) {
      return placed.end();
    }
    Matcher colon = WITH_COLON.matcher(paragraph);
    return colon.lookingAt() && !NO_PLACES.contains(colon.group(1)) ? colon.end() : 0;
  }

  /** Whether a line is the date of the article and nothing else. */
  static boolean isDateLine(String line) {
    return line.length() < 80 && DATE_LINE.matcher(line).matches();
  }
}
