package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-05-17T08:30:00+02:00|2024-05-17T06:30:00Z",
        "2024-05-17T08:30:00+0200|2024-05-17T06:30:00Z",
        "2024-05-17T08:30:00.123Z|2024-05-17T08:30:00Z",
        "2024-05-17T08:30Z|2024-05-17T08:30:00Z",
        "2024-05-17 08:30:00|2024-05-17T08:30:00Z",
        "2024-05-17 08:30:00 America/New_York|2024-05-17T12:30:00Z",
        "2024-05-17|2024-05-17T00:00:00Z",
        "20240517|2024-05-17T00:00:00Z",
        "20240517083000|2024-05-17T08:30:00Z",
        "20240517T083000Z|2024-05-17T08:30:00Z",
        "2024/05/17|2024-05-17T00:00:00Z",
        "2024/5/7|2024-05-07T00:00:00Z",
        "Fri, 17 May 2024 08:30:00 GMT|2024-05-17T08:30:00Z",
        "Fri, 17 May 2024 08:30:00 EDT|2024-05-17T12:30:00Z",
        "Fri May 17 08:30:00 +0000 2024|2024-05-17T08:30:00Z",
        "May 17, 2024|2024-05-17T00:00:00Z",
        "May 17, 2024 8:30 p.m. ET|2024-05-18T00:30:00Z",
        "Jan. 17, 2024 at 8:30 PM ET|2024-01-18T01:30:00Z",
        "8 a.m. EST, January 17, 2024|2024-01-17T13:00:00Z",
        "Published 12 a.m. UTC May 17, 2024|2024-05-17T00:00:00Z",
        "Friday, 17 May 2024|2024-05-17T00:00:00Z",
        "17-May-2024|2024-05-17T00:00:00Z",
        "17th of May 2024|2024-05-17T00:00:00Z",
        "5/17/2024|2024-05-17T00:00:00Z",
        "17/05/2024 08:30|2024-05-17T08:30:00Z",
        "04.03.2024|2024-03-04T00:00:00Z",
        "04/04/2024|2024-04-04T00:00:00Z",
        "1715934600|2024-05-17T08:30:00Z",
        "1715934600000|2024-05-17T08:30:00Z"
      })
  void metadataIsReadInTheFormsThatItComesIn(String written, Instant expected) {
    assertThat(Dates.parse(written)).isEqualTo(new Dates.Reading(expected, null));
  }

  @ParameterizedTest
  @CsvSource({"2024-02-30", "2024-13-01", "soon", "17", "March 2024", "2024", "''", "99999999"})
  void whatIsNoDateIsNotGuessed(String written) {
    assertThat(Dates.parse(written)).isEqualTo(Dates.Reading.BAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"04/03/2024", "3-4-2024", "March 4, 2024, updated March 6, 2024"})
  void whatHasTwoReadingsIsNotGuessed(String written) {
    assertThat(Dates.parse(written)).isEqualTo(Dates.Reading.AMBIGUOUS);
  }

  @Test
  void aTimeThatCannotBePlacedLeavesTheDay() {
    assertThat(Dates.parse("May 17, 2024 8:30 IST"))
        .isEqualTo(new Dates.Reading(Instant.parse("2024-05-17T00:00:00Z"), "unknown_zone"));
    assertThat(Dates.parse("2024-05-17 28:30"))
        .isEqualTo(new Dates.Reading(Instant.parse("2024-05-17T00:00:00Z"), "bad_time"));
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
  void anAddressMayNameTheMonth() {
    assertThat(Dates.inUrl("https://lantern.example/world/2024/may/07/rail-talks"))
        .contains(LocalDate.of(2024, 5, 7));
  }

  @Test
  void aTextNamesDaysWithOrWithoutTheirYears() {
    assertThat(Dates.inText("From Nov. 8, 2023 to 9 December 2023, and on 2024-01-05."))
        .containsExactly(
            LocalDate.of(2023, 11, 8), LocalDate.of(2023, 12, 9), LocalDate.of(2024, 1, 5));
    assertThat(Dates.withoutYear("BAKU, Nov. 8 (Lantern News) –")).contains(MonthDay.of(11, 8));
    assertThat(Dates.withoutYear("BAKU, Nov. 8, 2023 –")).isEmpty();
  }

  @Test
  void aDayThatStandsApartIsTheTextsOwn() {
    assertThat(Dates.ofText("The letter follows: March 2, 2005 The Honorable Jane Doe"))
        .containsExactly(LocalDate.of(2005, 3, 2));
    assertThat(Dates.ofText("They met.\nTuesday, March 2, 2005\nThey met again."))
        .containsExactly(LocalDate.of(2005, 3, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A parade passes through Stepanakert, on Nov. 8, 2023. It came after a war.|2023-11-08",
        "The stadium in Porto, Portugal, November 14, 2024. It holds 30,000.|2024-11-14",
        "The agency announced on Monday, March 26, 2007, that it pays.|2007-03-26",
        "The hearing will take place on Tuesday, August 28, 2007.|",
        "Nothing has changed since September 11, 2001.|",
        "She was born on May 1, 1950.|",
        "The law extends the program through September 30, 2008.|",
        "They met.\\nOn April 13, 2004 he had written a letter.|"
      })
  void theFirstParagraphTellsOfTheDayIfItTellsOfNoOther(String text, String expected) {
    assertThat(Dates.ofText(text.replace("\\n", "\n")))
        .isEqualTo(expected == null ? List.of() : List.of(LocalDate.parse(expected)));
  }
}
