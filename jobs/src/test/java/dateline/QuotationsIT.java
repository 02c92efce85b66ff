package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Speakers of the sample's quotations, against those that were labelled by hand. */
class QuotationsIT {
  private static final Path GOLD = Project.path("jobs/bench/sentiment/quotations.tsv");

  @Test
  void speakersAreThoseOfTheGold() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      String scored =
          """
          select g.speaker as gold, q.cue, coalesce(
              strpos(g.speaker, m.text) > 0 or strpos(e.name, g.speaker) > 0, false) as is_right
          from read_csv('%s', delim = '\t', quote = '') g
          join quotations q on q.article_id = g.article and q.begin = g.begin and q."end" = g."end"
          left join mentions m on m.article_id = q.article_id and m.begin = q.speaker_begin
          left join entities e on e.entity_id = q.speaker_id"""
              .formatted(GOLD);
      long gold = duck.number("select count(*) from (" + scored + ") where gold is not null");
      long given = duck.number("select count(*) from (" + scored + ") where cue is not null");
      long right = duck.number("select count(*) from (" + scored + ") where is_right");

      assertThat(gold).isEqualTo(76);
      assertThat((double) right / given).as("precision").isGreaterThanOrEqualTo(0.9);
      assertThat((double) right / gold).as("recall").isGreaterThanOrEqualTo(0.75);
    }
  }

  @Test
  void aQuotationStandsWhereItSaysAndItsMentionsHaveItsSpeaker() throws SQLException {
    try (Duck duck = new Duck(SampleRun.folder())) {
      assertThat(duck.number("select count(*) from quotations")).isPositive();
      assertThat(
              duck.number(
                  "select count(*) from quotations q join articles a using (article_id) where"
                      + " substring(title || chr(10) || chr(10) || body, begin + 1, \"end\" - begin)"
                      + " <> q.text"))
          .isZero();
      assertThat(
              duck.number(
                  "select count(*) from mentions m join quotations q on m.article_id = q.article_id"
                      + " and m.begin >= q.begin and m.begin < q.\"end\""
                      + " where m.speaker_id is distinct from q.speaker_id or not m.quoted"))
          .isZero();
    }
  }
}
