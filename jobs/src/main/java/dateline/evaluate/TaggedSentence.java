package dateline.evaluate;

import dateline.annotate.EntityTags;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with its gold tags.
 *
 * @param tokens its tokens
 * @param tags an IOB2 tag for each, or {@link #DOUBT}
 * @param opensDocument whether it is the first of a document
 */
public record TaggedSentence(List<String> tokens, List<String> tags, boolean opensDocument) {
  /** In the place of a tag: the token may be part of a name or not. Nothing is learned from it. */
  public static final String DOUBT = "?";

  public TaggedSentence {
    tokens = List.copyOf(tokens);
    tags = List.copyOf(tags);
    if (tokens.isEmpty() || tokens.size() != tags.size()) {
      throw new IllegalArgumentException(
          "A sentence needs as many tags as tokens and at least one, got %d tokens and %d tags"
              .formatted(tokens.size(), tags.size()));
    }
  }

  /** A sentence within a document, given its entities. */
  public static TaggedSentence of(List<String> tokens, List<Entity> entities) {
    return new TaggedSentence(tokens, Entity.tags(tokens.size(), entities), false);
  }

  /** The sentence with its untagged capitalised words in {@link #DOUBT}. */
  public TaggedSentence doubtingCapitals() {
    List<String> doubted = new ArrayList<>(tags);
    for (int i = 0; i < doubted.size(); i++) {
      if (doubted.get(i).equals("O") && Character.isUpperCase(tokens.get(i).charAt(0))) {
        doubted.set(i, DOUBT);
      }
    }
    return new TaggedSentence(tokens, doubted, opensDocument);
  }

  /** Its entities, in order, under the tags of its corpus. */
  public List<Entity> entities() {
    return Entity.ofTags(tags);
  }

  /** Its entities under PER, ORG, LOC and MISC; see {@link EntityTags}. */
  public List<Entity> typedEntities() {
    return entities().stream()
        .flatMap(e -> EntityTags.type(e.type(), e.text(tokens)).map(e::as).stream())
        .toList();
  }
}
