package dateline.train;

import dateline.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a training wrote.
 *
 * @param model the model's file
 * @param card its card, beside it
 * @param bytes size of the model
 * @param markdown the card's text
 */
public record TrainedModel(Path model, Path card, long bytes, String markdown) {

  /** Writes a model's content. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Makes the directory now, so that one that cannot be made is known before the training. */
  static void prepare(Path to) {
    try {
      Files.createDirectories(to);
    } catch (IOException e) {
      throw new UserError("Cannot make the directory --to %s: %s".formatted(to, e), e);
    }
  }

  static long writeModel(Path file, Content content) {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UserError("Cannot write the model to %s: %s".formatted(file, e), e);
    }
    return file.toFile().length();
  }

  static TrainedModel withCard(Path model, Path card, long bytes, ModelCard text) {
    String markdown = text.markdown();
    try {
      Files.writeString(card, markdown, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UserError("Cannot write the card to %s: %s".formatted(card, e), e);
    }
    return new TrainedModel(model, card, bytes, markdown);
  }
}
