package dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts together names that the name finder cut in two: "American" and "Samoa", "World War" and
 * "II", and "the Life and Liberty Party" where the article names neither half alone.
 */
final class CutNames {
  private static final String ORG = "ORG";

  /** What a name of one body ends with, of which an article speaks as "the". */
  private static final Pattern BODY =
      Pattern.compile(
          "act|administration|agency|alliance|association|authority|bank|board|bureau"
              + "|center|centre|coalition|college|commission|committee|company|corporation|corps"
              + "|council|court|department|division|federation|foundation|front|fund|group"
              + "|hospital|initiative|institute|laboratory|league|ministry|movement|museum"
              + "|network|office|organisation|organization|party|program|programme|school|service"
              + "|society|subcommittee|team|trust|union|university",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> JOINERS = Set.of("and", "&");

  /** The words on either side of the "and" in a name. */
  private record Halves(List<String> first, List<String> second) {
    /** Whether this is what the words from here on say. */
    boolean standAt(int begin, List<String> words) {
      int joiner = begin + first.size();
      int end = joiner + 1 + second.size();
      return begin >= 0
          && end <= words.size()
          && JOINERS.contains(words.get(joiner))
          && words.subList(begin, joiner).equals(first)
          && words.subList(joiner + 1, end).equals(second);
    }

    /** Whether the name is the first half of this where it stands. */
    boolean beginsAs(Name name, List<String> words) {
      return length(name) == first.size() && standAt(name.begin(), words);
    }

    /** Whether the name is the second half of this where it stands. */
    boolean endsAs(Name name, List<String> words) {
      return length(name) == second.size() && standAt(begin(name), words);
    }

    /** Where it begins if the name is its second half. */
    int begin(Name name) {
      return name.begin() - 1 - first.size();
    }
  }

  private CutNames() {}

  /**
   * The names of an article without those cuts.
   *
   * @param sentences the words of each sentence
   * @param found the names of each, in order and without overlap
   */
  static List<List<Name>> joined(List<List<String>> sentences, List<List<Name>> found) {
    List<List<Name>> whole = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      whole.add(adjacent(sentences.get(s), found.get(s)));
    }
    Set<Halves> cut = cut(sentences, whole);
    for (int s = 0; s < sentences.size() && !cut.isEmpty(); s++) {
      whole.set(s, joined(sentences.get(s), whole.get(s), cut));
    }
    return whole;
  }

  /** Two names with nothing between them are one where the first says little by itself. */
  private static List<Name> adjacent(List<String> words, List<Name> found) {
    List<Name> names = new ArrayList<>();
    for (Name name : found) {
      Name last = names.isEmpty() ? null : last(names);
      if (last != null
          && last.end() == name.begin()
          && last.type().equals(name.type())
          && goOn(words, last, name)) {
        names.set(names.size() - 1, over(last, name));
      } else {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean goOn(List<String> words, Name first, Name second) {
    return switch (first.type()) {
      // In a list without commas, a name is followed by a whole one.
      case "PER" -> length(first) > 1 && length(second) == 1 && !isPlace(words, second);
      case "MISC" ->
          !isDemonym(words, first) || isAmerican(words, first) || isAmerican(words, second);
      default -> isDemonym(words, first) && !isDemonym(words, second);
    };
  }

  private static int length(Name name) {
    return name.end() - name.begin();
  }

  private static boolean isPlace(List<String> words, Name name) {
    return (Lexicon.kinds(running(words, name)) & (Lexicon.CITY | Lexicon.REGION)) != 0;
  }

  private static boolean isDemonym(List<String> words, Name name) {
    return (Lexicon.kinds(running(words, name)) & Lexicon.DEMONYM) != 0;
  }

  /** "Italian Americans" and "American Indians" are no Italians or Indians. */
  private static boolean isAmerican(List<String> words, Name name) {
    String word = running(words, name);
    return word.equals("American") || word.equals("Americans");
  }

  /** The name as running text writes it, where it is one word. */
  private static String running(List<String> words, Name name) {
    String word = words.get(name.begin());
    return length(name) == 1 && !word.isEmpty()
        ? word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT)
        : String.join(" ", words(words, name));
  }

  private static Name over(Name first, Name second) {
    return new Name(
        first.begin(),
        second.end(),
        second.type(),
        Math.min(first.confidence(), second.confidence()));
  }

  /** Whether these may be the two halves of "the Securities and Exchange Commission". */
  private static boolean mayBeOne(List<String> words, Name first, Name second) {
    if (!first.type().equals(ORG)
        || !second.type().equals(ORG)
        || first.end() + 1 != second.begin()
        || !JOINERS.contains(words.get(first.end()))
        || !isBody(words.get(second.end() - 1))) {
      return false;
    }
    boolean one =
        words.get(first.end()).equals("&")
            || (first.begin() > 0 && words.get(first.begin() - 1).equalsIgnoreCase("the"));
    List<String> half = words(words, first);
    return one
        && half.stream().noneMatch(CutNames::isBody)
        && half.stream().anyMatch(word -> word.chars().anyMatch(Character::isLowerCase))
        && (Lexicon.kinds(String.join(" ", half)) & Lexicon.ORGANISATION) == 0;
  }

  private static boolean isBody(String word) {
    return BODY.matcher(word).matches();
  }

  private static List<String> words(List<String> words, Name name) {
    return words.subList(name.begin(), name.end());
  }

  /** The names that were cut at an "and", of which the article names neither half alone. */
  private static Set<Halves> cut(List<List<String>> sentences, List<List<Name>> found) {
    Set<Halves> cut = new HashSet<>();
    for (int s = 0; s < sentences.size(); s++) {
      List<String> words = sentences.get(s);
      List<Name> names = found.get(s);
      for (int i = 1; i < names.size(); i++) {
        if (mayBeOne(words, names.get(i - 1), names.get(i))) {
          cut.add(new Halves(words(words, names.get(i - 1)), words(words, names.get(i))));
        }
      }
    }
    for (int s = 0; s < sentences.size() && !cut.isEmpty(); s++) {
      List<String> words = sentences.get(s);
      for (Name name : found.get(s)) {
        List<String> named = words(words, name);
        cut.removeIf(
            halves ->
                (named.equals(halves.first()) && !halves.beginsAs(name, words))
                    || (named.equals(halves.second()) && !halves.endsAs(name, words)));
      }
    }
    return cut;
  }

  private static List<Name> joined(List<String> words, List<Name> found, Set<Halves> cut) {
    List<Name> names = new ArrayList<>();
    for (Name name : found) {
      Optional<Halves> halves =
          cut.stream()
              .filter(h -> h.endsAs(name, words))
              .max(Comparator.comparing(h -> h.first().size()));
      if (halves.isEmpty()) {
        names.add(name);
        continue;
      }
      int begin = halves.get().begin(name);
      double confidence = name.confidence();
      // The finder may have missed the first half here.
      while (!names.isEmpty() && last(names).end() > begin) {
        confidence = Math.min(confidence, names.remove(names.size() - 1).confidence());
      }
      names.add(new Name(begin, name.end(), name.type(), confidence));
    }
    return names;
  }

  private static Name last(List<Name> names) {
    return names.get(names.size() - 1);
  }
}
