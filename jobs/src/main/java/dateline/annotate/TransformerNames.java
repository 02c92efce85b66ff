package dateline.annotate;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names with a small transformer (MiniLM, Wang et al. 2020) that tags the first piece of each
 * word in IOB2, run by ONNX Runtime on one thread of the calling task, sentence by sentence.
 * Thread-safe.
 */
public final class TransformerNames implements NameModel {
  /** The model that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/ner-accurate.onnx";

  /** Pieces that a window may have: as many as the model has positions, but for its two marks. */
  private static final int WINDOW = 190;

  private static final int OVERLAP = 48;

  /** Further pieces of a word, such as a link, say nothing more. */
  private static final int PIECES_OF_A_WORD = 12;

  private static final List<String> TAGS =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC");

  private final OnnxModel model;
  private final WordPieces pieces;

  private TransformerNames(OnnxModel model, WordPieces pieces) {
    this.model = model;
    this.pieces = pieces;
  }

  /** A finder on the model that ships with Dateline, which each JVM loads once. */
  public static TransformerNames shipped() {
    return Shipped.NAMES;
  }

  private static final class Shipped {
    static final TransformerNames NAMES =
        new TransformerNames(OnnxModel.load(SHIPPED), WordPieces.shipped());
  }

  @Override
  public List<List<Name>> ofArticle(List<List<String>> sentences) {
    return sentences.stream().map(this::ofSentence).toList();
  }

  /** A word for the model: the ids of its pieces, and its shape. */
  private record Word(List<Integer> pieces, int shape) {}

  /** What the model says of a word. */
  private record Tag(int tag, double probability) {}

  private List<Name> ofSentence(List<String> tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    for (String token : tokens) {
      List<Integer> all = pieces.of(token);
      words.add(
          new Word(all.subList(0, Math.min(all.size(), PIECES_OF_A_WORD)), WordShape.of(token)));
    }
    Tag[] tags = new Tag[words.size()];
    int begin = 0;
    int settled = 0;
    while (settled < words.size()) {
      int end = windowEnd(words, begin);
      int next = end < words.size() ? windowStart(words, begin, end) : end;
      int until = end < words.size() ? (next + end + 1) / 2 : end;
      Tag[] found = tags(words.subList(begin, end));
      System.arraycopy(found, settled - begin, tags, settled, until - settled);
      settled = until;
      begin = next;
    }
    return names(tags);
  }

  private static int windowEnd(List<Word> words, int begin) {
    int size = 0;
    int end = begin;
    while (end < words.size() && size + words.get(end).pieces().size() <= WINDOW) {
      size += words.get(end++).pieces().size();
    }
    return end;
  }

  /** Where the window after this one begins, so that the two overlap. */
  private static int windowStart(List<Word> words, int begin, int end) {
    int size = 0;
    int start = end;
    while (start > begin + 1 && size < OVERLAP) {
      size += words.get(--start).pieces().size();
    }
    return start;
  }

  private Tag[] tags(List<Word> words) {
    int length = 2 + words.stream().mapToInt(w -> w.pieces().size()).sum();
    long[] ids = new long[length];
    long[] shapes = new long[length];
    int[] first = new int[words.size()];
    int at = 0;
    ids[at++] = pieces.id(WordPieces.CLS);
    for (int w = 0; w < words.size(); w++) {
      first[w] = at;
      for (int piece : words.get(w).pieces()) {
        ids[at] = piece;
        shapes[at++] = words.get(w).shape();
      }
    }
    ids[at] = pieces.id(WordPieces.SEP);
    FloatBuffer logits = model.logits(ids, "shapes", shapes);
    Tag[] tags = new Tag[words.size()];
    float[] row = new float[TAGS.size()];
    for (int w = 0; w < tags.length; w++) {
      logits.get(first[w] * TAGS.size(), row);
      tags[w] = best(row);
    }
    return tags;
  }

  /** The likeliest tag, with its softmax. */
  private static Tag best(float[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - logits[best]);
    }
    return new Tag(best, 1 / sum);
  }

  /**
   * The names that the tags spell. An {@code I-} that continues nothing of its type opens a name. A
   * name is as sure as the geometric mean of its tags.
   */
  private static List<Name> names(Tag[] tags) {
    List<Name> names = new ArrayList<>();
    int begin = -1;
    String type = "";
    double logs = 0;
    for (int i = 0; i <= tags.length; i++) {
      String tag = i < tags.length ? TAGS.get(tags[i].tag()) : "O";
      boolean goesOn = begin >= 0 && tag.equals("I-" + type);
      if (!goesOn) {
        if (begin >= 0) {
          double mean = Math.exp(logs / (i - begin));
          names.add(new Name(begin, i, type, Name.confidence(mean)));
        }
        begin = tag.equals("O") ? -1 : i;
        type = tag.equals("O") ? "" : tag.substring(2);
        logs = 0;
      }
      logs += begin >= 0 ? Math.log(tags[i].probability()) : 0;
    }
    return names;
  }
}
