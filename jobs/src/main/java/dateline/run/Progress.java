package dateline.run;

/** What a run tells of how far it is. */
public interface Progress {
  /** Silence. */
  Progress NONE =
      new Progress() {
        @Override
        public void started(String stage, long articles) {}

        @Override
        public void advanced(long articlesDone) {}

        @Override
        public void finished(String summary) {}
      };

  /**
   * A stage has started.
   *
   * @param articles how many articles there are, or 0 where that is not known yet
   */
  void started(String stage, long articles);

  /** So many articles of the stage are done; called from another thread, once a second or so. */
  void advanced(long articlesDone);

  /**
   * The stage has ended.
   *
   * @param summary rows of its tables, such as "101 articles, 5 rejects"
   */
  void finished(String summary);
}
