package dateline.annotate;

import java.util.List;

/** The name models that ship, by the names that {@code --ner} knows them by. */
public final class NameModels {
  /** Tens of thousands of tokens a second: see {@link NameFinder}. */
  public static final String FAST = "fast";

  /** Fewer errors, at a fraction of the speed: see {@link TransformerNames}. */
  public static final String ACCURATE = "accurate";

  /** All names. */
  public static final List<String> CHOICES = List.of(FAST, ACCURATE);

  private NameModels() {}

  /**
   * A model of this name for one task. What tasks can share, each JVM loads once.
   *
   * @throws IllegalArgumentException if no model has the name
   */
  public static NameModel shipped(String choice) {
    checkShips(choice);
    return new ConsistentNames(
        choice.equals(ACCURATE) ? TransformerNames.shipped() : NameFinder.shipped());
  }

  static void checkShips(String choice) {
    if (!CHOICES.contains(choice)) {
      throw new IllegalArgumentException(
          "No model of names is called %s; expected one of %s".formatted(choice, CHOICES));
    }
  }
}
