package dateline.cli;

import dateline.LocalSpark;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs command lines in this JVM, as a user would type them. */
public final class Commands {
  /** What a command left behind. */
  public record Output(int exit, String out, String err) {}

  private Commands() {}

  /** Runs {@code dateline args…} on the tests' Spark session. */
  public static Output dateline(String... args) {
    LocalSpark.session();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    return new Output(exit, out.toString(), err.toString());
  }
}
