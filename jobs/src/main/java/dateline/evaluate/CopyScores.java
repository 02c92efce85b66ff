package dateline.evaluate;

import dateline.evaluate.CopyEvaluation.Labelled;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well copies were found.
 *
 * @param kinds of edits, with how many copies were made and how many share their original's story
 * @param half pairs among originals and copies that keep half of them
 * @param all pairs among all texts, round-ups included
 * @param roundUps how many were made, and how many share a story with any other text
 * @param joined pairs of different originals that share a story, by their numbers
 */
public record CopyScores(
    Map<CopyEdit, Found> kinds, Pairs half, Pairs all, Found roundUps, List<Joined> joined) {

  /** Two originals in one story. */
  public record Joined(int a, int b) {}

  /** So many of so many. */
  public record Found(int made, int found) {
    double share() {
      return made == 0 ? 0 : (double) found / made;
    }
  }

  /**
   * Pairs of texts in one story.
   *
   * @param right of one original and in one story
   * @param found in one story
   * @param wanted of one original
   */
  public record Pairs(long right, long found, long wanted) {
    public double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    public double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }
  }

  /**
   * Counts what was found.
   *
   * @param found the component of each text in a story of several, by its place in the list
   */
  static CopyScores of(List<Labelled> texts, Map<Integer, Integer> found) {
    Map<Integer, Integer> originals = new HashMap<>();
    Map<Integer, Integer> sizes = new HashMap<>();
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      int story = found.getOrDefault(i, i);
      sizes.merge(story, 1, Integer::sum);
      Labelled text = texts.get(i);
      if (text.original() >= 0 && text.edit() == null) {
        originals.put(text.original(), story);
        members.computeIfAbsent(story, s -> new ArrayList<>()).add(text.original());
      }
    }
    Map<CopyEdit, Found> kinds = new EnumMap<>(CopyEdit.class);
    Found roundUps = new Found(0, 0);
    List<Integer> all = new ArrayList<>();
    List<Integer> half = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Labelled text = texts.get(i);
      int story = found.getOrDefault(i, i);
      all.add(i);
      if (text.original() < 0) {
        roundUps = plus(roundUps, sizes.get(story) > 1);
      } else if (text.edit() == null) {
        half.add(i);
      } else {
        boolean right = originals.get(text.original()) == story;
        kinds.merge(text.edit(), new Found(1, right ? 1 : 0), CopyScores::sum);
        if (text.edit().keepsHalf()) {
          half.add(i);
        }
      }
    }
    List<Joined> joined = new ArrayList<>();
    for (List<Integer> of : members.values()) {
      for (int i = 0; i < of.size(); i++) {
        for (int j = i + 1; j < of.size(); j++) {
          joined.add(new Joined(of.get(i), of.get(j)));
        }
      }
    }
    return new CopyScores(
        kinds, pairs(texts, found, half), pairs(texts, found, all), roundUps, joined);
  }

  private static Found plus(Found found, boolean one) {
    return sum(found, new Found(1, one ? 1 : 0));
  }

  private static Found sum(Found a, Found b) {
    return new Found(a.made() + b.made(), a.found() + b.found());
  }

  private static Pairs pairs(
      List<Labelled> texts, Map<Integer, Integer> found, List<Integer> among) {
    Map<Integer, Integer> stories = new HashMap<>();
    Map<Integer, Integer> originals = new HashMap<>();
    Map<List<Integer>, Integer> both = new HashMap<>();
    for (int i : among) {
      int story = found.getOrDefault(i, i);
      int original = texts.get(i).original();
      stories.merge(story, 1, Integer::sum);
      originals.merge(original, 1, Integer::sum);
      both.merge(List.of(story, original), 1, Integer::sum);
    }
    return new Pairs(pairs(both), pairs(stories), pairs(originals));
  }

  private static long pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
  }

  /** What the command prints. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format("%-40s %8s %8s %8s%n", "edit", "copies", "found", "recall"));
    kinds.forEach(
        (kind, found) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-40s %8d %8d %8.3f%n",
                    kind.label(),
                    found.made(),
                    found.found(),
                    found.share())));
    table.append(
        String.format(
            Locale.ROOT,
            "%-40s %8d %8d%n%n",
            "round-ups of three (copies of none)",
            roundUps.made(),
            roundUps.found()));
    table.append(String.format("%-40s %9s %8s %12s%n", "pairs", "precision", "recall", "false"));
    table.append(line("copies that keep half", half));
    table.append(line("all copies and round-ups", all));
    table.append(
        String.format(
            Locale.ROOT, "%d pairs of different originals are in one story%n", joined.size()));
    return table.toString();
  }

  private static String line(String name, Pairs pairs) {
    return String.format(
        Locale.ROOT,
        "%-40s %9.3f %8.3f %12d%n",
        name,
        pairs.precision(),
        pairs.recall(),
        pairs.found() - pairs.right());
  }
}
