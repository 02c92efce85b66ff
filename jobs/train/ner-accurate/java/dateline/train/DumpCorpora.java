package dateline.train;

import dateline.evaluate.Iob2;
import dateline.evaluate.TaggedSentence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the corpora of the fast engine as IOB2 for the training of the accurate one: GMB repaired,
 * its last tenth apart, and the messages of news media from BTC, whose MISC is not tagged.
 *
 * <pre>{@code
 * javac -cp jobs/target/dateline.jar -d build jobs/train/ner-accurate/java/dateline/train/DumpCorpora.java
 * java -cp jobs/target/dateline.jar:build dateline.train.DumpCorpora data work
 * }</pre>
 */
final class DumpCorpora {
  private static final double HELD_OUT = 0.1;

  private DumpCorpora() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path work = Path.of(args[1]);
    List<TaggedSentence> gmb =
        new GmbCleaning()
            .clean(NerCorpora.newsTokens(Iob2.sentences(data.resolve(NerCorpora.GMB))));
    int heldOut = (int) (gmb.size() * HELD_OUT);
    write(gmb.subList(0, gmb.size() - heldOut), work.resolve("gmb-train.iob2"));
    write(gmb.subList(gmb.size() - heldOut, gmb.size()), work.resolve("gmb-tenth.iob2"));
    List<TaggedSentence> news = NerCorpora.distinct(gmb.subList(0, gmb.size() - heldOut));
    List<TaggedSentence> messages =
        NerCorpora.newsTokens(Iob2.sentences(data.resolve(NerCorpora.BTC)));
    write(
        new BtcCleaning(NerCorpora.names(news, "MISC")).clean(messages),
        work.resolve("btc-news.iob2"));
  }

  private static void write(List<TaggedSentence> sentences, Path to) throws IOException {
    try (PrintWriter out = new PrintWriter(to.toFile(), "UTF-8")) {
      for (TaggedSentence s : sentences) {
        for (int i = 0; i < s.tokens().size(); i++) {
          out.print(s.tokens().get(i) + " " + s.tags().get(i) + "\n");
        }
        out.print("\n");
      }
    }
  }
}
