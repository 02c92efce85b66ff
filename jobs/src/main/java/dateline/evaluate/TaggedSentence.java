package dateline.evaluate;

import java.util.List;

/**
 * A sentence with its gold tags.
 *
 * @param tokens its tokens
 * @param tags an IOB2 tag for each
 * @param opensDocument whether it is the first of a document
 */
public record TaggedSentence(List<String> tokens, List<String> tags, boolean opensDocument) {
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
