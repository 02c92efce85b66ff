package dateline.annotate;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tone towards a target by a small transformer (MiniLM, Wang et al. 2020) that reads the
 * sentence with the target marked, run by ONNX Runtime on one thread of the calling task, one
 * target at a time. Its probabilities are calibrated. Thread-safe.
 *
 * <p>The pieces of what stands before, in and after the target are {@code [CLS] before [unused1]
 * target [unused2] after [SEP]}. Where a sentence is too long, the pieces farthest from the target
 * go (jobs/train/sentiment-accurate/pieces.py).
 */
public final class TransformerTone implements ToneModel {
  /** The model that ships, on the class path. */
  public static final String SHIPPED = "/dateline/models/sentiment-accurate.onnx";

  /** Pieces that the model may be given, but for its four marks. */
  private static final int MOST = 156;

  /** Pieces of a target that has words beside it. */
  private static final int MOST_OF_TARGET = 32;

  private static final String OPEN = "[unused1]";
  private static final String CLOSE = "[unused2]";

  private final OnnxModel model;
  private final WordPieces pieces;

  private TransformerTone(OnnxModel model, WordPieces pieces) {
    this.model = model;
    this.pieces = pieces;
  }

  /** The model that ships with Dateline, which each JVM loads once. */
  public static TransformerTone shipped() {
    return Shipped.TONE;
  }

  private static final class Shipped {
    static final TransformerTone TONE =
        new TransformerTone(OnnxModel.load(SHIPPED), WordPieces.shipped());
  }

  /**
   * What the model reads.
   *
   * @param ids the pieces
   * @param target for each piece 1 where it is the target's, else 0
   */
  record Input(List<Integer> ids, List<Integer> target) {
    Input {
      ids = List.copyOf(ids);
      target = List.copyOf(target);
    }
  }

  @Override
  public double[] logits(Target target) {
    Input input = input(target);
    FloatBuffer found = model.logits(array(input.ids()), "target", array(input.target()));
    double[] logits = new double[Tone.LABELS.size()];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = found.get(i);
    }
    return logits;
  }

  Input input(Target target) {
    String sentence = target.sentence();
    List<Integer> before = pieces.ofText(sentence.substring(0, target.span().begin()));
    List<Integer> inside = pieces.of(target.span().of(sentence));
    List<Integer> after = pieces.ofText(sentence.substring(target.span().end()));
    boolean alone = before.isEmpty() && after.isEmpty();
    inside = inside.subList(0, Math.min(inside.size(), alone ? MOST : MOST_OF_TARGET));
    int room = MOST - inside.size();
    int ofBefore = Math.min(before.size(), Math.max(room / 2, room - after.size()));
    before = before.subList(before.size() - ofBefore, before.size());
    after = after.subList(0, Math.min(after.size(), room - ofBefore));

    List<Integer> ids = new ArrayList<>();
    ids.add(pieces.id(WordPieces.CLS));
    ids.addAll(before);
    ids.add(pieces.id(OPEN));
    final int begin = ids.size();
    ids.addAll(inside);
    final int end = ids.size();
    ids.add(pieces.id(CLOSE));
    ids.addAll(after);
    ids.add(pieces.id(WordPieces.SEP));
    List<Integer> marks = new ArrayList<>(Collections.nCopies(ids.size(), 0));
    Collections.fill(marks.subList(begin, end), 1);
    return new Input(ids, marks);
  }

  private static long[] array(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).toArray();
  }
}
