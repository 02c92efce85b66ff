package dateline.annotate;

/** Says how a sentence speaks of somebody or something in it. */
@FunctionalInterface
public interface ToneModel {
  /** The tone towards the target, which depends on nothing but this sentence. */
  Tone towards(Target target);
}
