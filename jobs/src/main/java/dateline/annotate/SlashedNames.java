package dateline.annotate;

import dateline.layout.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes apart what the name finder took for one name: "Fedora/Red Hat Enterprise Linux" is two
 * where the article names both by themselves too, and "Carroll/Patel" where it names Brian Carroll
 * and Amar Patel. "Dallas/Fort Worth Airport" stays one.
 */
final class SlashedNames {
  private static final String SLASH = "/";

  private SlashedNames() {}

  /**
   * The mentions of an article with each of its slashed names as those that it is made of. These
   * have the confidence of the whole and the tone towards it.
   *
   * @param mentions in the order of the text
   */
  static List<Mention> apart(String text, List<Mention> mentions) {
    if (mentions.stream().noneMatch(m -> m.span().of(text).contains(SLASH))) {
      return mentions;
    }
    Map<String, String> types = types(text, mentions);
    List<Mention> apart = new ArrayList<>();
    for (Mention mention : mentions) {
      List<String> parts = List.of(mention.span().of(text).split(SLASH, -1));
      if (parts.size() == 1 || !types.keySet().containsAll(parts)) {
        apart.add(mention);
        continue;
      }
      int begin = mention.span().begin();
      for (String part : parts) {
        Span span = new Span(begin, begin + part.length());
        apart.add(
            new Mention(
                span, mention.sentence(), types.get(part), mention.confidence(), mention.tone()));
        begin = span.end() + SLASH.length();
      }
    }
    return apart;
  }

  /** What the article names by itself, with its type there; of persons also the surnames. */
  private static Map<String, String> types(String text, List<Mention> mentions) {
    Map<String, String> types = new HashMap<>();
    for (Mention mention : mentions) {
      String name = mention.span().of(text);
      if (name.contains(SLASH)) {
        continue;
      }
      types.putIfAbsent(name, mention.type());
      if (mention.type().equals("PER")) {
        for (int i = name.indexOf(' '); i >= 0; i = name.indexOf(' ', i + 1)) {
          types.putIfAbsent(name.substring(i + 1), mention.type());
        }
      }
    }
    return types;
  }
}
