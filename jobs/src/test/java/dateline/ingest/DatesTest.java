package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-17T08:30:00+02:00|2024-05-17T06:30:00Z",
        "2024-05-17T08:30:00Z|2024-05-17T08:30:00Z",
        "2024-05-17 08:30:00|2024-05-17T08:30:00Z",
        "2024-05-17|2024-05-17T00:00:00Z",
        "20240517|2024-05-17T00:00:00Z",
        "2024/05/17|2024-05-17T00:00:00Z",
        "Fri, 17 May 2024 08:30:00 GMT|2024-05-17T08:30:00Z",
        "May 17, 2024|2024-05-17T00:00:00Z",
        "Friday, 17 May 2024|2024-05-17T00:00:00Z",
        "1715934600|2024-05-17T08:30:00Z",
        "1715934600000|2024-05-17T08:30:00Z"
      })
  void metadataIsReadInTheFormsThatItComesIn(String written, Instant expected) {
    assertThat(Dates.parse(written)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"2024-02-30", "soon", "17", "''"})
  void whatIsNoDateIsNotGuessed(String written) {
    assertThat(Dates.parse(written)).isEmpty();
  }

  @Test
  void anAddressMayHoldTheDate() {
    assertThat(Dates.inUrl("https://lantern.example/2024/05/17/rail-talks"))
        .contains(LocalDate.of(2024, 5, 17));
    assertThat(Dates.inUrl("https://lantern.example/id/20249917")).isEmpty();
  }

  @Test
  void aFileNameMayHoldTheDateButItsFolderDoesNot() {
    assertThat(Dates.inFileName("news/2024-03-04-rail.txt")).contains(LocalDate.of(2024, 3, 4));
    assertThat(Dates.inFileName("2024-03-04/rail.txt")).isEmpty();
  }

  @Test
  void aDateLineIsTheDateOfTheText() {
    assertThat(Dates.inText("Friday, January 4, 2019\n\nA building collapsed."))
        .contains(LocalDate.of(2019, 1, 4));
  }

  @Test
  void theOneFullDateOfTheFirstParagraphCounts() {
    assertThat(Dates.inText("A parade in Stepanakert on Nov. 8, 2023.\n\nMore."))
        .contains(LocalDate.of(2023, 11, 8));
    assertThat(Dates.inText("Between May 1, 2020 and May 3, 2020, nothing.")).isEmpty();
    assertThat(Dates.inText("No date here.\n\nBorn on May 1, 1950.")).isEmpty();
  }
}
