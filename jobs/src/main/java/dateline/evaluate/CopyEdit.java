package dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What editors do to a story before they print it again. */
enum CopyEdit {
  CUT("cut to the first 50–90 %", true) {
    @Override
    List<String> of(Story story, Random random) {
      return story.first(between(random, 0.5, 0.9));
    }
  },
  HALF("half, new title, other agency", true) {
    @Override
    List<String> of(Story story, Random random) {
      return Rewriting.agency(story.first(0.5), random);
    }
  },
  DROPPED("sentences dropped, 50–90 % kept", true) {
    @Override
    List<String> of(Story story, Random random) {
      return story.some(between(random, 0.5, 0.9), random);
    }
  },
  ORDERED("paragraphs in another order", true) {
    @Override
    List<String> of(Story story, Random random) {
      return Rewriting.shuffled(story.paragraphs(), random);
    }
  },
  EDITED("2–5 % of the words changed", true) {
    @Override
    List<String> of(Story story, Random random) {
      return Rewriting.reworded(story.paragraphs(), between(random, 0.02, 0.05), random);
    }
  },
  NEW_LEAD("new first paragraph", true) {
    @Override
    List<String> of(Story story, Random random) {
      return Rewriting.newLead(story, random);
    }
  },
  COMBINED("all of these, 75–95 % kept", true) {
    @Override
    List<String> of(Story story, Random random) {
      Story kept = new Story(story.title(), story.some(between(random, 0.75, 0.95), random));
      List<String> ordered = Rewriting.shuffled(Rewriting.newLead(kept, random), random);
      double share = between(random, 0.02, 0.05);
      return Rewriting.agency(Rewriting.reworded(ordered, share, random), random);
    }
  },
  QUARTER("cut to the first 25–50 %", false) {
    @Override
    List<String> of(Story story, Random random) {
      return story.first(between(random, 0.25, 0.5));
    }
  },
  TENTH("cut to the first 10–25 %", false) {
    @Override
    List<String> of(Story story, Random random) {
      return story.first(between(random, 0.1, 0.25));
    }
  },
  HEAVY("20 % of the words changed", false) {
    @Override
    List<String> of(Story story, Random random) {
      return Rewriting.reworded(story.paragraphs(), 0.2, random);
    }
  };

  private final String label;
  private final boolean keepsHalf;

  CopyEdit(String label, boolean keepsHalf) {
    this.label = label;
    this.keepsHalf = keepsHalf;
  }

  /** The paragraphs of a copy. */
  abstract List<String> of(Story story, Random random);

  String label() {
    return label;
  }

  /** Whether at least half of the original's words stand in the copy. */
  boolean keepsHalf() {
    return keepsHalf;
  }

  /** A third of each of several stories in one text: a copy of none. */
  static List<String> roundUp(List<Story> stories) {
    List<String> paragraphs = new ArrayList<>();
    for (Story story : stories) {
      paragraphs.addAll(story.first(1.0 / 3));
    }
    return paragraphs;
  }

  private static double between(Random random, double from, double to) {
    return from + random.nextDouble() * (to - from);
  }
}
