package dateline.annotate;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes Spark NLP's tokens those of the Penn Treebank, which the models are trained on: "U.S." and
 * "Mr." keep their full stop, clitics ("'s", "n't") stand alone, punctuation marks do too.
 */
final class TokenRepair {
  private static final Pattern DOTTED = Pattern.compile("\\p{L}(?:\\.\\p{L})+|\\p{Lu}");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}$€£%]+(?:[-.,'’/&][\\p{L}\\p{N}]+)*|[^\\s“”\"«»„]");
  private static final Pattern CLITIC =
      Pattern.compile("(.*\\p{L})(n['’]t|['’](?:s|re|ve|ll|d|m))", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSSESSIVE = Pattern.compile("(.*\\p{L}s)(['’])");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "sen", "sens", "gov", "rep", "reps", "gen", "lt", "col",
          "maj", "capt", "cmdr", "sgt", "cpl", "adm", "brig", "rev", "hon", "amb", "st", "mt", "ft",
          "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "inc", "corp", "co", "ltd", "bros", "jr", "sr", "vs", "no", "etc", "calif", "fla", "mass",
          "pa");

  private TokenRepair() {}

  /**
   * Mends the tokens of one sentence.
   *
   * @param text the article's text
   * @param sentence the sentence
   * @param found Spark NLP's tokens that begin in it, in order
   */
  static List<Span> repair(String text, Span sentence, List<Span> found) {
    return covers(text, sentence, found)
        ? repaired(text, sentence, found)
        : repaired(text, sentence, words(text, sentence));
  }

  /** Whether every letter and digit of the sentence lies in a token. */
  private static boolean covers(String text, Span sentence, List<Span> found) {
    int next = sentence.begin();
    for (Span token : found) {
      if (holdsWord(text, next, Math.max(next, token.begin()))) {
        return false;
      }
      next = Math.max(next, Math.min(token.end(), sentence.end()));
    }
    return !holdsWord(text, next, sentence.end());
  }

  private static boolean holdsWord(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What stands in for Spark NLP's tokens where it lost its place in the text. */
  private static List<Span> words(String text, Span sentence) {
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(sentence.begin(), sentence.end());
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
    }
    return words;
  }

  private static List<Span> repaired(String text, Span sentence, List<Span> found) {
    List<Span> tokens = new ArrayList<>();
    int consumed = sentence.begin();
    for (int i = 0; i < found.size(); i++) {
      int begin = Math.max(found.get(i).begin(), consumed);
      int end = Math.min(found.get(i).end(), sentence.end());
      if (begin >= end) {
        continue;
      }
      String word = text.substring(begin, end);
      if (end < sentence.end() && text.charAt(end) == '.' && keepsStop(text, word, end, sentence)) {
        end++;
      }
      consumed = end;
      split(text, new Span(begin, end), tokens);
    }
    return tokens;
  }

  private static boolean keepsStop(String text, String word, int stop, Span sentence) {
    if (DOTTED.matcher(word).matches()) {
      return true;
    }
    boolean last = !holdsWord(text, stop + 1, sentence.end());
    return !last && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static void split(String text, Span token, List<Span> tokens) {
    String word = token.of(text);
    if (word.length() > 1 && word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      punctuation(word, token.begin(), tokens);
      return;
    }
    int lead = 0;
    while (lead < word.length() - 1 && "([{'‘’\"“".indexOf(word.charAt(lead)) >= 0) {
      tokens.add(new Span(token.begin() + lead, token.begin() + lead + 1));
      lead++;
    }
    Span rest = new Span(token.begin() + lead, token.end());
    String core = rest.of(text);
    if (core.indexOf('\'') < 0 && core.indexOf('’') < 0) {
      tokens.add(rest);
      return;
    }
    Matcher clitic = CLITIC.matcher(core);
    Matcher possessive = POSSESSIVE.matcher(core);
    Matcher match = clitic.matches() ? clitic : possessive.matches() ? possessive : null;
    if (match == null) {
      tokens.add(rest);
    } else {
      tokens.add(new Span(rest.begin(), rest.begin() + match.end(1)));
      tokens.add(new Span(rest.begin() + match.end(1), rest.end()));
    }
  }

  /** Runs of the same mark ("...", "--") stay one token. */
  private static void punctuation(String marks, int offset, List<Span> tokens) {
    int begin = 0;
    for (int i = 1; i <= marks.length(); i++) {
      boolean same =
          i < marks.length()
              && marks.charAt(i) == marks.charAt(begin)
              && ".-".indexOf(marks.charAt(i)) >= 0;
      boolean pair = i < marks.length() && Character.isLowSurrogate(marks.charAt(i));
      if (!same && !pair) {
        tokens.add(new Span(offset + begin, offset + i));
        begin = i;
      }
    }
  }
}
