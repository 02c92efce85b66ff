package dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits raw text into tokens as the Penn Treebank has them: punctuation and clitics apart
 * ("Armenia 's", "did n't"), abbreviations with their point, straight apostrophes, round brackets,
 * and no double quotation marks.
 */
public final class PtbTokenizer {
  /** A token with its place in the text. */
  public record Token(String text, int begin, int end) {}

  private static final Pattern PIECE =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+" // links
              + "|(?:\\p{Lu}\\.){2,}" // U.S.
              + "|\\d+(?:[.,:/]\\d+)*(?:-?[\\p{L}\\p{Nd}]+)*" // 1,000.5, 2/3, 10th, 30-year
              + "|\\p{L}[\\p{L}\\p{M}\\p{Nd}]*(?:[-'/.&_]?[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*)*\\.?"
              + "|[\\p{M}\\p{Nd}\\p{L}]+|\\.{2,}|-{2,}|\\S");

  private static final Pattern CLITIC =
      Pattern.compile("(?i)(.+?)(n't|'s|'re|'ve|'ll|'d|'m)", Pattern.DOTALL);

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "„", "«", "»", "``");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "gen.", "col.", "lt.", "sgt.",
          "capt.", "maj.", "st.", "jr.", "sr.", "prof.", "rev.", "no.", "vs.", "inc.", "corp.",
          "co.", "ltd.", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "oct.", "nov.", "dec.",
          "u.s.", "u.k.", "u.n.", "a.m.", "p.m.", "d.c.", "e.g.", "i.e.", "etc.");

  private PtbTokenizer() {}

  /** The tokens of a text, in order. */
  public static List<Token> tokens(String text) {
    String straight =
        text.replace('’', '\'').replace('‘', '\'').replace('[', '(').replace(']', ')');
    List<Token> tokens = new ArrayList<>();
    Matcher piece = PIECE.matcher(straight);
    while (piece.find()) {
      String word = piece.group();
      if (!QUOTES.contains(word)) {
        split(word, piece.start(), tokens);
      }
    }
    return tokens;
  }

  private static void split(String word, int begin, List<Token> tokens) {
    int end = begin + word.length();
    boolean dot = word.length() > 1 && word.endsWith(".") && !word.startsWith(".");
    boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
    if (dot
        && !initial
        && word.indexOf('.') == word.length() - 1
        && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
      split(word.substring(0, word.length() - 1), begin, tokens);
      tokens.add(new Token(".", end - 1, end));
      return;
    }
    Matcher clitic = CLITIC.matcher(word);
    if (clitic.matches()) {
      int at = begin + clitic.start(2);
      tokens.add(new Token(clitic.group(1), begin, at));
      tokens.add(new Token(clitic.group(2), at, end));
    } else {
      tokens.add(new Token(word, begin, end));
    }
  }
}
