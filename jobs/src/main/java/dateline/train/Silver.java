package dateline.train;

import dateline.annotate.Name;
import dateline.annotate.NameModel;
import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags news text as another model of names does, for the fast one to learn from. What that model is
 * not sure of is left in {@link TaggedSentence doubt}.
 */
final class Silver {
  /** Names that the teacher is less sure of are not learned from. */
  private static final double LEAST_CONFIDENCE = 0.6;

  private final NameModel teacher;

  Silver(NameModel teacher) {
    this.teacher = teacher;
  }

  /** The sentences of all articles, tagged; articles are tagged side by side. */
  List<TaggedSentence> tagged(List<List<List<String>>> articles) {
    return articles.parallelStream().map(this::article).flatMap(List::stream).toList();
  }

  /**
   * The sentences, as articles, with the tokens in doubt on which their annotation and the teacher
   * differ.
   */
  List<TaggedSentence> agreed(List<TaggedSentence> sentences) {
    List<List<List<String>>> alone = sentences.stream().map(s -> List.of(s.tokens())).toList();
    List<TaggedSentence> found = tagged(alone);
    List<TaggedSentence> agreed = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      agreed.add(agreed(sentences.get(s), found.get(s)));
    }
    return agreed;
  }

  private static TaggedSentence agreed(TaggedSentence given, TaggedSentence found) {
    List<Entity> both = new ArrayList<>(given.entities());
    both.retainAll(found.entities());
    List<String> tags = new ArrayList<>(Entity.tags(given.tokens().size(), both));
    for (int i = 0; i < tags.size(); i++) {
      boolean untagged = given.tags().get(i).equals("O") && found.tags().get(i).equals("O");
      if (tags.get(i).equals("O") && !untagged) {
        tags.set(i, TaggedSentence.DOUBT);
      }
    }
    return new TaggedSentence(given.tokens(), tags, given.opensDocument());
  }

  private List<TaggedSentence> article(List<List<String>> sentences) {
    List<List<Name>> names = teacher.ofArticle(sentences);
    List<TaggedSentence> tagged = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      tagged.add(sentence(sentences.get(s), names.get(s), s == 0));
    }
    return tagged;
  }

  private static TaggedSentence sentence(List<String> tokens, List<Name> names, boolean opens) {
    List<Entity> entities =
        names.stream().map(n -> new Entity(n.begin(), n.end(), n.type())).toList();
    List<String> tags = new ArrayList<>(Entity.tags(tokens.size(), entities));
    for (Name name : names) {
      if (name.confidence() < LEAST_CONFIDENCE) {
        for (int i = name.begin(); i < name.end(); i++) {
          tags.set(i, TaggedSentence.DOUBT);
        }
      }
    }
    return new TaggedSentence(tokens, tags, opens);
  }
}
