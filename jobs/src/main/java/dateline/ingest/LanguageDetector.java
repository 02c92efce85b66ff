package dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The language of a text, by OpenNLP's n-gram model of 103 languages. Not thread-safe. */
final class LanguageDetector {
  private static final String MODEL = "/langdetect-183.bin";

  /** So much text decides as well as all of it, and takes 4 ms where 1,500 characters take 10. */
  private static final int CHARACTERS = 600;

  private static final Map<String, String> TWO_LETTERS = new HashMap<>();

  static {
    for (String two : Locale.getISOLanguages()) {
      TWO_LETTERS.putIfAbsent(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    // The model tells Mandarin from other Chinese, and Persian's and Malay's standard forms.
    TWO_LETTERS.put("cmn", "zh");
    TWO_LETTERS.put("pes", "fa");
    TWO_LETTERS.put("zlm", "ms");
    TWO_LETTERS.put("lvs", "lv");
    TWO_LETTERS.put("ekk", "et");
  }

  /**
   * @param language ISO 639-1 where there is such a code, else ISO 639-3
   * @param confidence in [0, 1], to 4 decimals
   */
  record Guess(String language, double confidence) {}

  private final LanguageDetectorME detector;

  private LanguageDetector(LanguageDetectorModel model) {
    this.detector = new LanguageDetectorME(model);
  }

  /** A detector on the model of the jar, which each JVM loads once. */
  static LanguageDetector shipped() {
    return new LanguageDetector(Shipped.MODEL);
  }

  private static final class Shipped {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream model = LanguageDetector.class.getResourceAsStream(LanguageDetector.MODEL)) {
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("the jar's language model cannot be read", e);
      }
    }
  }

  Guess detect(String text) {
    Language best =
        detector.predictLanguage(text.substring(0, Math.min(CHARACTERS, text.length())));
    String code = TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
    return new Guess(code, Math.round(Math.min(1, best.getConfidence()) * 1e4) / 1e4);
  }
}
