package dateline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.util.MLReader;

/**
 * A model or pipeline that Spark ML has saved, wherever Hadoop's file systems reach.
 *
 * @param path its folder, as given
 * @param type the class that saved it
 * @param digest of its metadata, which a save stamps with its time, and of the names and lengths of
 *     its files: another one for another model, and the same for a copy
 */
public record SavedModel(String option, String path, String type, String digest) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String METADATA = "metadata";

  /**
   * Looks at the model under a path; loads nothing of it.
   *
   * @param option the option that gave the path, for messages
   * @throws UserError where there is none
   */
  public static SavedModel at(Configuration hadoop, String option, String path) {
    try {
      Path folder = new Path(path);
      FileSystem files = folder.getFileSystem(hadoop);
      if (!files.exists(folder)) {
        throw new UserError(
            option + " " + path + ": no such name or folder; check the name or the path");
      }
      Map<String, FileStatus> parts = new TreeMap<>();
      if (files.getFileStatus(folder).isDirectory()) {
        list(files, folder, "", parts);
      }
      StringBuilder metadata = new StringBuilder();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, FileStatus> part : parts.entrySet()) {
        String name = part.getKey();
        digest.update(
            (name + "\n" + part.getValue().getLen() + "\n").getBytes(StandardCharsets.UTF_8));
        if (name.startsWith(METADATA + "/") || name.contains("/" + METADATA + "/")) {
          byte[] content = content(files, part.getValue().getPath());
          digest.update(content);
          if (name.startsWith(METADATA + "/")) {
            metadata.append(new String(content, StandardCharsets.UTF_8));
          }
        }
      }
      String type = type(metadata.toString());
      if (type.isEmpty()) {
        throw new UserError(
            option + " " + path + ": no Spark ML model there; give the folder that its save made");
      }
      return new SavedModel(option, path, type, HexFormat.of().formatHex(digest.digest(), 0, 8));
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          option + " " + path + ": cannot be read: " + e.getMessage() + "; check the path", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void list(
      FileSystem files, Path folder, String prefix, Map<String, FileStatus> parts)
      throws IOException {
    for (FileStatus status : files.listStatus(folder)) {
      String name = prefix + status.getPath().getName();
      if (status.isDirectory()) {
        list(files, status.getPath(), name + "/", parts);
      } else if (!status.getPath().getName().matches("(?s)[._].*")) {
        parts.put(name, status);
      }
    }
  }

  private static byte[] content(FileSystem files, Path path) throws IOException {
    try (InputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  private static String type(String metadata) {
    try {
      return JSON.readTree(metadata).path("class").asText();
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /**
   * Loads it.
   *
   * @throws UserError where it is not fitted, or needs what is not on the class path
   */
  public Transformer load() {
    try {
      Class<?> saver = Class.forName(type, true, Thread.currentThread().getContextClassLoader());
      Object loaded = ((MLReader<?>) saver.getMethod("read").invoke(null)).load(path);
      if (loaded instanceof Transformer model) {
        return model;
      }
      throw fault(type + " is not fitted; fit it and save what fit gives", null);
    } catch (ClassNotFoundException e) {
      throw fault(type + " saved it and is not on the class path; add its jar", e);
    } catch (NoSuchMethodException | IllegalAccessException e) {
      throw fault(type + " saved it and has no reader; give a model or pipeline of Spark NLP", e);
    } catch (InvocationTargetException e) {
      throw unloadable(e.getCause());
    } catch (Exception | LinkageError e) {
      // Scala's readers throw checked exceptions too, and do not say so.
      throw unloadable(e);
    }
  }

  private RuntimeException unloadable(Throwable thrown) {
    if (thrown instanceof UserError known) {
      return known;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String said = String.valueOf(cause);
      if (said.matches("(?s).*(tensorflow|bytedeco|protobuf).*")) {
        return fault(
            "it needs TensorFlow, which is not in this jar; build the jar with"
                + " mvn -P tensorflow package, or save the model in ONNX",
            thrown);
      }
    }
    return fault("cannot be loaded: " + String.valueOf(thrown).split("\\R", 2)[0], thrown);
  }

  private UserError fault(String what, Throwable cause) {
    return new UserError(option + " " + path + ": " + what, cause);
  }
}
