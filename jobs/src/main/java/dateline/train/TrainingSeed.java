package dateline.train;

/** The seed of the models that ship. */
public final class TrainingSeed {
  /** Used where the user gives no other. */
  public static final long STANDARD = 11;

  private TrainingSeed() {}
}
