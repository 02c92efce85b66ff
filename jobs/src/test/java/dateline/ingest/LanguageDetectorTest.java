package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The ministers met in the capital and agreed to open the border crossing in spring.",
        "en|of the amendment to that bill in Sioux",
        "en|Rates to rise for the year",
        "fr|Les ministres se sont réunis dans la capitale et ont décidé de rouvrir le passage.",
        "es|El Senador viajará por el estado en el mes de agosto para hablar con los trabajadores.",
        "de|Die Minister trafen sich in der Hauptstadt und wollen den Übergang im Frühling öffnen.",
        "ru|Министры встретились в столице и договорились открыть переход весной.",
        "ar|اجتمع الوزيران في العاصمة واتفقا على فتح المعبر الحدودي في الربيع."
      })
  void languagesAreToldApartAndShortEnglishIsNotTakenForAnother(String language, String text) {
    assertThat(LanguageDetector.shipped().detect(text).language()).isEqualTo(language);
  }
}
