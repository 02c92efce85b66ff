package dateline.train;

import dateline.evaluate.Entity;
import dateline.evaluate.TaggedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes from the Broad Twitter Corpus the messages of news media (sections E and G), without
 * handles, hashtags and links. The corpus knows no MISC and calls nationalities places: those are
 * left untagged here, and its untagged capitalised words are in doubt.
 */
final class BtcCleaning {
  private static final int SECTION_E = 3000;
  private static final int SECTION_F = 3200;
  private static final int SECTION_G = 5200;
  private static final int SECTION_H = 7338;
  private static final int SHORTEST = 5;

  private final Set<String> nationalities;

  /**
   * @param nationalities names that other corpora tag MISC
   */
  BtcCleaning(Set<String> nationalities) {
    this.nationalities = Set.copyOf(nationalities);
  }

  /** The messages that are not of news media, to measure on. */
  static List<TaggedSentence> withoutNews(List<TaggedSentence> messages) {
    List<TaggedSentence> others = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (!isNews(i)) {
        others.add(messages.get(i));
      }
    }
    return others;
  }

  private static boolean isNews(int message) {
    return (message >= SECTION_E && message < SECTION_F)
        || (message >= SECTION_G && message < SECTION_H);
  }

  List<TaggedSentence> clean(List<TaggedSentence> messages) {
    List<TaggedSentence> cleaned = new ArrayList<>();
    for (int i = 0; i < messages.size(); i++) {
      if (isNews(i)) {
        clean(messages.get(i)).ifPresent(cleaned::add);
      }
    }
    return cleaned;
  }

  private Optional<TaggedSentence> clean(TaggedSentence message) {
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    boolean handle = false;
    for (int i = 0; i < message.tokens().size(); i++) {
      String token = message.tokens().get(i);
      boolean link = token.startsWith("http") || token.startsWith("#") || token.startsWith("@");
      if (!link && !handle) {
        tokens.add(token);
        tags.add(message.tags().get(i));
      }
      handle = token.equals("@");
    }
    if (tokens.size() < SHORTEST || tokens.get(0).equals("RT")) {
      return Optional.empty();
    }
    List<Entity> entities =
        Entity.ofTags(tags).stream().filter(e -> !nationalities.contains(e.text(tokens))).toList();
    return Optional.of(TaggedSentence.of(tokens, entities).doubtingCapitals());
  }
}
