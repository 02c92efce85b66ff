package dateline.annotate;

import java.util.List;

/** The models of tone that ship, by the names that {@code --sentiment} knows them by. */
public final class ToneModels {
  /** Tens of thousands of targets a second: see {@link SentimentModel}. */
  public static final String FAST = "fast";

  /** Fewer errors, at a fraction of the speed: see {@link TransformerTone}. */
  public static final String ACCURATE = "accurate";

  /** All names. */
  public static final List<String> CHOICES = List.of(FAST, ACCURATE);

  private ToneModels() {}

  /**
   * The model of this name, which each JVM loads once. Thread-safe.
   *
   * @throws IllegalArgumentException if no model has the name
   */
  public static ToneModel shipped(String choice) {
    checkShips(choice);
    return choice.equals(ACCURATE) ? TransformerTone.shipped() : SentimentModel.shipped();
  }

  static void checkShips(String choice) {
    if (!CHOICES.contains(choice)) {
      throw new IllegalArgumentException(
          "No model of tone is called %s; expected one of %s".formatted(choice, CHOICES));
    }
  }
}
