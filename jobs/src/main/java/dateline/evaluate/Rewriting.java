package dateline.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** Changes the words of a text as sub-editors do. */
final class Rewriting {
  private static final Map<String, String> SYNONYMS = synonyms();

  private static final List<String> CITIES =
      List.of("LONDON", "WASHINGTON", "BRUSSELS", "NAIROBI", "MANILA", "LISBON");
  private static final List<String> AGENCIES =
      List.of("Meridian Press", "Harbour Wire", "Northern News Service", "Union Dispatch");
  private static final List<String> MONTHS =
      List.of("Jan.", "Feb.", "March", "April", "June", "July", "Sept.", "Oct.", "Nov.");

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday");

  private Rewriting() {}

  /** A dateline of some agency in front, its credit and copyright lines behind. */
  static List<String> agency(List<String> paragraphs, Random random) {
    String agency = one(AGENCIES, random);
    List<String> rewritten = new ArrayList<>(paragraphs);
    String dateline =
        one(CITIES, random) + ", " + one(MONTHS, random) + " " + (1 + random.nextInt(28));
    rewritten.set(0, dateline + " (" + agency + ") – " + rewritten.get(0));
    rewritten.add(
        "Reporting and editing by the "
            + agency
            + " newsroom. For corrections write to the desk; follow us for more stories like this.");
    rewritten.add(
        "Copyright "
            + agency
            + ". All rights reserved. This material may not be published, broadcast, rewritten or"
            + " redistributed in whole or in part without the express written consent of the owner.");
    return rewritten;
  }

  static List<String> shuffled(List<String> paragraphs, Random random) {
    List<String> order = new ArrayList<>(paragraphs);
    Collections.shuffle(order, random);
    return order;
  }

  /** Puts a lead of other words for the first sentences, at most a quarter of the text. */
  static List<String> newLead(Story story, Random random) {
    List<String> rewritten = new ArrayList<>(story.last(0.75));
    rewritten.add(
        0,
        "Reports that reached "
            + one(AGENCIES, random)
            + " late on "
            + one(DAYS, random)
            + " speak of \""
            + story.title().toLowerCase(Locale.ROOT)
            + "\". What is known so far, and what those involved have to say about it, follows below"
            + " in full; the desk will add to this account as soon as there is more.");
    return rewritten;
  }

  /**
   * Changes so many of the words, wherever chance falls: numbers to others, words to synonyms or
   * another spelling, a few away. Names are kept or spelled otherwise.
   */
  static List<String> reworded(List<String> paragraphs, double share, Random random) {
    TreeSet<String> vocabulary = new TreeSet<>();
    for (String paragraph : paragraphs) {
      for (String word : paragraph.split(" ", -1)) {
        if (word.matches("[a-z]{3,}")) {
          vocabulary.add(word);
        }
      }
    }
    List<String> others = List.copyOf(vocabulary);
    List<String> rewritten = new ArrayList<>();
    for (String paragraph : paragraphs) {
      List<String> words = new ArrayList<>();
      for (String word : paragraph.split(" ", -1)) {
        words.add(random.nextDouble() < share ? changed(word, others, random) : word);
      }
      rewritten.add(String.join(" ", words));
    }
    return rewritten;
  }

  private static String changed(String word, List<String> others, Random random) {
    if (word.matches(".*\\d.*")) {
      return word.replaceFirst("\\d", String.valueOf(random.nextInt(10)));
    }
    if (word.matches("\\p{Lu}.*")) {
      // A name spelled otherwise: Zelensky, Zelenskyy.
      return word.replaceFirst("(\\p{Ll})(\\P{L}*)$", "$1$1$2");
    }
    String synonym = SYNONYMS.get(word.toLowerCase(Locale.ROOT));
    if (synonym != null) {
      return synonym;
    }
    return others.isEmpty() ? "also" : one(others, random);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static Map<String, String> synonyms() {
    Map<String, String> synonyms = new HashMap<>();
    for (String pair :
        ("said stated,today Tuesday,announced declared,also too,because since,help aid,begin start,"
                + "began started,about around,large big,more additional,near close,after following,"
                + "before until,but yet,many numerous,while as,show indicate,shows indicates,"
                + "people persons,children youngsters,need require,needs requires,law statute,"
                + "funding money,funds monies,important crucial,including among,will shall,"
                + "would might,must should,against versus,country nation,percent per-cent,"
                + "program programme,center centre,labor labour,defense defence")
            .split(",", -1)) {
      String[] words = pair.split(" ", -1);
      synonyms.put(words[0], words[1]);
    }
    return Map.copyOf(synonyms);
  }
}
