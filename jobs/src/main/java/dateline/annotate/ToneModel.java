package dateline.annotate;

/** Says how a sentence speaks of somebody or something in it. */
@FunctionalInterface
public interface ToneModel {
  /**
   * Logits of {@link Tone#LABELS} towards the target, which depend on nothing but this sentence.
   */
  double[] logits(Target target);

  /** The tone towards the target. */
  default Tone towards(Target target) {
    return Tone.of(logits(target));
  }
}
