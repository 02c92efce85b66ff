package dateline.evaluate;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An article whose parts can be cut and dropped. */
record Story(String title, List<String> paragraphs) {
  Story {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Lines are paragraphs; where no title is given, a short first line is one. */
  static Story of(String title, String text) {
    List<String> paragraphs =
        new ArrayList<>(text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    if (title.isEmpty() && paragraphs.size() > 1 && paragraphs.get(0).length() <= 250) {
      return new Story(paragraphs.get(0), paragraphs.subList(1, paragraphs.size()));
    }
    return new Story(title, paragraphs);
  }

  String body() {
    return body(paragraphs);
  }

  static String body(List<String> paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  int words() {
    return paragraphs.stream().mapToInt(Story::words).sum();
  }

  /** The first sentences that together have at least this share of the words. */
  List<String> first(double share) {
    List<Sentence> sentences = sentences();
    int missing = (int) Math.ceil(share * words());
    int n = 0;
    while (missing > 0 && n < sentences.size()) {
      missing -= words(sentences.get(n++).text());
    }
    return joined(sentences.subList(0, n));
  }

  /** The sentences after so many of the first that together have at least this share. */
  List<String> last(double share) {
    List<Sentence> sentences = sentences();
    int missing = (int) Math.ceil(share * words());
    int n = sentences.size();
    while (missing > 0 && n > 0) {
      missing -= words(sentences.get(--n).text());
    }
    return joined(sentences.subList(n, sentences.size()));
  }

  /** Sentences by chance, in their order, that together have at least this share of the words. */
  List<String> some(double share, Random random) {
    List<Sentence> order = new ArrayList<>(sentences());
    Collections.shuffle(order, random);
    int missing = (int) Math.ceil(share * words());
    List<Sentence> kept = new ArrayList<>();
    for (Sentence sentence : order) {
      if (missing > 0) {
        kept.add(sentence);
        missing -= words(sentence.text());
      }
    }
    kept.sort(java.util.Comparator.comparingInt(Sentence::number));
    return joined(kept);
  }

  private record Sentence(int number, int paragraph, String text) {}

  private List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    for (int p = 0; p < paragraphs.size(); p++) {
      String paragraph = paragraphs.get(p);
      breaks.setText(paragraph);
      int begin = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        sentences.add(new Sentence(sentences.size(), p, paragraph.substring(begin, end).strip()));
        begin = end;
      }
    }
    return sentences;
  }

  private static List<String> joined(List<Sentence> sentences) {
    List<String> paragraphs = new ArrayList<>();
    int last = -1;
    for (Sentence sentence : sentences) {
      if (sentence.paragraph() == last) {
        paragraphs.add(paragraphs.remove(paragraphs.size() - 1) + " " + sentence.text());
      } else {
        paragraphs.add(sentence.text());
      }
      last = sentence.paragraph();
    }
    return paragraphs;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
