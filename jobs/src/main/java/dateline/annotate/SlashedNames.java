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
      String[] parts = mention.span().of(text).split(SLASH, -1);
      boolean many = parts.length > 1 && List.of(parts).stream().allMatch(types::containsKey);
      int begin = mention.span().begin();
      for (String part : many ? parts : new String[] {mention.span().of(text)}) {
        Span span = new Span(begin, begin + part.length());
        String type = many ? types.get(part) : mention.type();
        apart.add(
            new Mention(span, mention.sentence(), type, mention.confidence(), mention.tone()));
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
      if (!name.contains(SLASH)) {
        types.putIfAbsent(name, mention.type());
        for (int i = name.indexOf(' '); mention.type().equals("PER") && i >= 0; ) {
          types.putIfAbsent(name.substring(i + 1), mention.type());
          i = name.indexOf(' ', i + 1);
        }
      }
    }
    return types;
  }
}
