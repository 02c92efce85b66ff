package dateline.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidateTest {
  @ParameterizedTest(name = "{0} articles, {1} shared: {2}")
  @CsvSource({"5, 0, true", "4, 0, false", "1, 1, true"})
  void theOnlyOneMustBeKnownOrKeepTheSameCompany(long articles, long shared, boolean isClear) {
    assertEquals(
        isClear, Candidate.clear(List.of(new Candidate("Ada Smit", articles, shared))).isPresent());
  }

  @ParameterizedTest(name = "{0}/{1} before {2}/{3}: {4}")
  @CsvSource({
    "2, 4, 3, 2, true", // twice the company
    "2, 4, 5, 2, false", // but the other is in more than twice the articles
    "2, 3, 3, 2, false", // not twice the company
    "2, 1, 2, 0, false", // one name in common may be chance
    "10, 1, 2, 1, true", // five times the articles
    "9, 1, 2, 1, false",
    "4, 0, 0, 0, false" // few articles
  })
  void theFirstMustBeWellAheadOfTheNext(
      long articles, long shared, long nextArticles, long nextShared, boolean isClear) {
    List<Candidate> candidates =
        new ArrayList<>(
            List.of(
                new Candidate("Ada Smit", articles, shared),
                new Candidate("Bob Smit", nextArticles, nextShared)));
    for (int i = 0; i < 2; i++) {
      assertEquals(
          isClear ? "Ada Smit" : "",
          Candidate.clear(candidates).map(Candidate::name).orElse(""),
          "the order in which they come says nothing");
      Collections.reverse(candidates);
    }
  }
}
