package dateline.cli;

import dateline.run.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Progress on standard error: in a terminal one line a stage that is written over as articles are
 * done; elsewhere one plain line when a stage ends.
 */
final class ProgressLine implements Progress {
  /** The launcher sets this where standard error is a terminal. */
  static final String TERMINAL = "dateline.terminal";

  private static final int BAR = 20;

  private final PrintWriter err;
  private final Clock clock;
  private final boolean terminal;
  private String stage = "";
  private long articles;
  private Instant start = Instant.EPOCH;

  ProgressLine(PrintWriter err, Clock clock) {
    this.err = err;
    this.clock = clock;
    this.terminal = Boolean.getBoolean(TERMINAL);
  }

  @Override
  public synchronized void started(String newStage, long ofArticles) {
    stage = newStage;
    articles = ofArticles;
    start = clock.instant();
    show("");
  }

  @Override
  public synchronized void advanced(long done) {
    double seconds = seconds();
    if (done == 0 || articles == 0 || done >= articles) {
      show(String.format("%.0f s", seconds));
      return;
    }
    show(
        String.format(
            "%s %,d of %,d articles, %.0f a second, about %.0f s left",
            bar(done), done, articles, done / seconds, (articles - done) * seconds / done));
  }

  @Override
  public synchronized void finished(String summary) {
    String line = String.format("%-10s %6.1f s   %s", stage, seconds(), summary);
    err.println((terminal ? "\r\u001B[K" : "") + line);
    err.flush();
  }

  private String bar(long done) {
    int full = (int) (BAR * done / articles);
    return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
  }

  private void show(String state) {
    if (terminal) {
      err.printf("\r\u001B[K%-10s %s", stage, state);
      err.flush();
    }
  }

  private double seconds() {
    return Duration.between(start, clock.instant()).toMillis() / 1000.0;
  }
}
