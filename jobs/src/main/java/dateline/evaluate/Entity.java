package dateline.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A tagged span of tokens.
 *
 * @param begin index of its first token
 * @param end index after its last token
 * @param type the tag without its {@code B-} or {@code I-}
 */
public record Entity(int begin, int end, String type) {
  public Entity {
    if (begin < 0 || end <= begin || type.isEmpty()) {
      throw new IllegalArgumentException(
          "An entity needs 0 <= begin < end and a type, got " + begin + ", " + end + ", " + type);
    }
  }

  /** The same span under another type. */
  public Entity as(String other) {
    return new Entity(begin, end, other);
  }

  /** The entity's tokens, joined by spaces. */
  public String text(List<String> tokens) {
    return String.join(" ", tokens.subList(begin, end));
  }

  /**
   * The entities of a sentence's IOB2 tags. As conlleval does, an {@code I-} that continues nothing
   * of its type opens an entity.
   */
  public static List<Entity> ofTags(List<String> tags) {
    List<Entity> entities = new ArrayList<>();
    int begin = -1;
    String type = "";
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      boolean inside = tag.length() > 2 && (tag.startsWith("B-") || tag.startsWith("I-"));
      boolean goesOn =
          begin >= 0 && inside && tag.charAt(0) == 'I' && tag.substring(2).equals(type);
      if (!goesOn) {
        if (begin >= 0) {
          entities.add(new Entity(begin, i, type));
        }
        begin = inside ? i : -1;
        type = inside ? tag.substring(2) : "";
      }
    }
    return entities;
  }

  /** The IOB2 tags of a sentence with these entities, which must not overlap. */
  public static List<String> tags(int length, List<Entity> entities) {
    List<String> tags = new ArrayList<>(Collections.nCopies(length, "O"));
    for (Entity entity : entities) {
      for (int i = entity.begin(); i < entity.end(); i++) {
        tags.set(i, (i == entity.begin() ? "B-" : "I-") + entity.type());
      }
    }
    return tags;
  }
}
