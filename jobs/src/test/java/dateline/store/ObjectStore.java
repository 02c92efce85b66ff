package dateline.store;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Local files that behave as S3 does where it matters: nothing is renamed in one step, and Hadoop
 * knows no other way to rename. Spark's committer may rename its temporary files, which no reader
 * sees.
 */
public final class ObjectStore extends RawLocalFileSystem {
  static final String SCHEME = "bucket";

  static void register(Configuration hadoop) {
    hadoop.set("fs." + SCHEME + ".impl", ObjectStore.class.getName());
  }

  @Override
  public URI getUri() {
    return URI.create(SCHEME + ":///");
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (!from.toString().contains("/_temporary")) {
      throw new IOException("an object store has no rename: " + from + " to " + to);
    }
    return super.rename(from, to);
  }
}
