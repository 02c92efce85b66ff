package dateline.annotate;

import dateline.layout.Segment;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends the sentence boundaries of Spark NLP's rules for news: titles before names ("Sen.
 * Collins"), initials, "10 a.m. Tuesday", "the U.S. base", closing quotation marks; and holds them
 * to the article's segments, which no sentence crosses.
 */
final class SentenceRepair {
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:^|[\\s(“\"‘'\\-])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Gov|Govs|Rep|Reps|Gen|Lt|Col|Maj|Capt|Cmdr"
              + "|Sgt|Cpl|Adm|Brig|Rev|Hon|Pres|Amb|Atty|Supt|Sec|Msgr|Fr|Sr|St|Ste|Mt|Ft|No|Nos|vs|v"
              + "|Messrs|Mme|Eng|e\\.g|i\\.e|cf|approx|\\p{Lu})\\.$");
  private static final Pattern MONTH =
      Pattern.compile("\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.$");
  private static final Pattern MAY_END =
      Pattern.compile(
          "(?:\\b(?:\\p{L}\\.){2,}|\\b(?:Inc|Corp|Co|Ltd|Cos|Bros|Jr|Dept|Dist|Ave|Blvd|Rd|Calif|Conn|Fla|Ill"
              + "|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash"
              + "|Wis|Wyo|Ariz|Ark|Colo|Del|Ga|Ala)\\.)$");

  /** Words that open a sentence more often than they follow "U.S." or "Inc." inside one. */
  private static final Set<String> OPENERS =
      Set.of(
          "A",
          "About",
          "According",
          "After",
          "All",
          "Although",
          "An",
          "And",
          "Another",
          "As",
          "At",
          "Before",
          "Both",
          "But",
          "By",
          "During",
          "Each",
          "Even",
          "For",
          "From",
          "He",
          "Her",
          "His",
          "How",
          "However",
          "I",
          "If",
          "In",
          "It",
          "Its",
          "Last",
          "Many",
          "Meanwhile",
          "More",
          "Most",
          "My",
          "No",
          "Now",
          "Of",
          "On",
          "One",
          "Other",
          "Our",
          "She",
          "Since",
          "So",
          "Some",
          "Such",
          "That",
          "The",
          "Their",
          "Then",
          "There",
          "These",
          "They",
          "This",
          "Those",
          "Though",
          "Two",
          "Under",
          "Until",
          "We",
          "What",
          "When",
          "Where",
          "While",
          "Who",
          "Why",
          "With",
          "You");

  /** What follows a question in quotation marks and belongs to its sentence. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L}.'’\\-]*\\s+){1,5}(?:asked|said|told|wrote|shouted|added|wondered)\\b");

  /** Characters that the patterns of sentence ends may take: more than "(Messrs." has. */
  private static final int LONGEST_END = 16;

  private static final String OPENING = "“\"‘'([«„";
  private static final String CLOSING = "”\"’')]»";

  private SentenceRepair() {}

  /**
   * Mends the boundaries.
   *
   * @param text the article's text as published
   * @param found Spark NLP's sentences in it, in order
   * @return sentences in order, each with its segment; together they hold every visible character
   */
  static List<Sentence> repair(String text, List<Segment> segments, List<Span> found) {
    List<Sentence> sentences = new ArrayList<>();
    int next = 0;
    for (Segment segment : segments) {
      List<Integer> starts = new ArrayList<>();
      while (next < found.size() && found.get(next).begin() < segment.span().end()) {
        starts.add(Math.max(found.get(next).begin(), segment.span().begin()));
        next++;
      }
      int begin = segment.span().begin();
      for (int start : starts) {
        int boundary = openings(text, start, begin);
        Span before = new Span(begin, Math.max(begin, boundary)).trimmed(text);
        if (before.length() > 0 && ends(text, before, segment.span().end(), boundary)) {
          sentences.add(new Sentence(before, segment.part(), segment.paragraph()));
          begin = boundary;
        }
      }
      Span last = new Span(begin, segment.span().end()).trimmed(text);
      if (last.length() > 0) {
        sentences.add(new Sentence(last, segment.part(), segment.paragraph()));
      }
    }
    return sentences;
  }

  /** Moves a sentence's start back over the marks that open it; closing marks stay behind. */
  private static int openings(String text, int start, int limit) {
    int boundary = start;
    while (boundary > limit
        && OPENING.indexOf(text.charAt(boundary - 1)) >= 0
        && (boundary - 1 == limit || !attached(text, boundary - 1))) {
      boundary--;
    }
    return boundary;
  }

  /** Whether the mark at this offset belongs to what stands before it: no space between. */
  private static boolean attached(String text, int offset) {
    char before = text.charAt(offset - 1);
    char mark = text.charAt(offset);
    if (mark == '“' || mark == '‘' || mark == '«' || mark == '„') {
      return false;
    }
    return !Character.isWhitespace(before) && OPENING.indexOf(before) < 0;
  }

  /** Whether a sentence may end at the end of {@code before}. */
  private static boolean ends(String text, Span before, int limit, int boundary) {
    String sentence = stripped(before.of(text));
    int at = boundary;
    while (at < limit && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at >= limit
        || sentence.isEmpty()
        || ";:,".contains(sentence.substring(sentence.length() - 1))) {
      return false;
    }
    char opener = text.charAt(at);
    if (Character.isLowerCase(opener)) {
      return false;
    }
    if (isAtEnd(BEFORE_NAME, sentence)) {
      return false;
    }
    if (closesQuestion(text, before) && ASKED.matcher(text.substring(at, limit)).find()) {
      return false;
    }
    if (isAtEnd(MONTH, sentence) && Character.isDigit(opener)) {
      return false;
    }
    if (isAtEnd(MAY_END, sentence)) {
      int end = at;
      while (end < limit && Character.isLetter(text.charAt(end))) {
        end++;
      }
      return OPENERS.contains(text.substring(at, end))
          || (at > boundary && OPENING.indexOf(text.charAt(boundary)) >= 0);
    }
    return true;
  }

  /** Whether a pattern that stands for a sentence's end is found there; none looks back farther. */
  private static boolean isAtEnd(Pattern pattern, String sentence) {
    return pattern
        .matcher(sentence)
        .region(Math.max(0, sentence.length() - LONGEST_END), sentence.length())
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .find();
  }

  private static boolean closesQuestion(String text, Span sentence) {
    return sentence.length() > 1
        && "”\"’".indexOf(text.charAt(sentence.end() - 1)) >= 0
        && "?!".indexOf(text.charAt(sentence.end() - 2)) >= 0;
  }

  private static String stripped(String sentence) {
    int end = sentence.length();
    while (end > 0 && CLOSING.indexOf(sentence.charAt(end - 1)) >= 0) {
      end--;
    }
    return sentence.substring(0, end);
  }
}
