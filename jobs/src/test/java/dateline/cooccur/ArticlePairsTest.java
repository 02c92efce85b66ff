package dateline.cooccur;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cooccur.ArticlePairs.EntityMention;
import dateline.cooccur.ArticlePairs.Margin;
import dateline.cooccur.ArticlePairs.SentenceTone;
import dateline.cooccur.ArticlePairs.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticlePairsTest {
  private static final ArticlePairs.Pair AB = new ArticlePairs.Pair("a", "b");

  private static final List<SentenceTone> SENTENCES =
      List.of(
          new SentenceTone(0, 0, 1_000),
          new SentenceTone(1, 1, -2_000),
          new SentenceTone(2, 1, 4_000));

  @Test
  void eachScopeCountsItsOwnUnits() {
    ArticlePairs article =
        new ArticlePairs(
            SENTENCES,
            List.of(
                new EntityMention(0, "b"),
                new EntityMention(1, "a"),
                new EntityMention(1, "b"),
                new EntityMention(2, "a"),
                new EntityMention(2, "a")),
            100,
            0);
    Sum[] pair = article.pairs().get(AB);

    assertThat(pair[Scope.SENTENCE.index()].units()).isEqualTo(1);
    assertThat(pair[Scope.SENTENCE.index()].example()).isEqualTo(1);
    assertThat(pair[Scope.PARAGRAPH.index()].units()).isEqualTo(1);
    assertThat(pair[Scope.PARAGRAPH.index()].tone()).isEqualTo(2_000);
    assertThat(pair[Scope.PARAGRAPH.index()].sentences()).isEqualTo(2);
    assertThat(pair[Scope.ARTICLE.index()].units()).isEqualTo(1);
    assertThat(article.pairs()).as("no entity is a pair with itself").containsOnlyKeys(AB);
    assertThat(article.margins())
        .containsEntry(new Margin(Scope.SENTENCE, "a"), 2L)
        .containsEntry(new Margin(Scope.SENTENCE, "b"), 2L)
        .containsEntry(new Margin(Scope.ARTICLE, "a"), 1L);
  }

  @Test
  void aMentionInASentenceThatIsNotCountedIsLeftOut() {
    ArticlePairs article = new ArticlePairs(SENTENCES, List.of(new EntityMention(9, "a")), 100, 0);

    assertThat(article.pairs()).isEmpty();
    assertThat(article.margins()).isEmpty();
  }

  @Test
  void aUnitCountsOnlyItsMostMentionedEntities() {
    List<EntityMention> mentions =
        new ArrayList<>(
            IntStream.range(0, 50).mapToObj(i -> new EntityMention(0, "e" + i)).toList());
    mentions.add(new EntityMention(0, "e49"));

    ArticlePairs article = new ArticlePairs(SENTENCES, mentions, 3, 0);

    assertThat(article.pairs())
        .containsOnlyKeys(
            new ArticlePairs.Pair("e0", "e1"),
            new ArticlePairs.Pair("e0", "e49"),
            new ArticlePairs.Pair("e1", "e49"));
    assertThat(article.cuts())
        .containsOnlyKeys(Scope.SENTENCE, Scope.PARAGRAPH, Scope.ARTICLE)
        .containsEntry(Scope.SENTENCE, new ArticlePairs.Cut(1, 47));
  }

  @Test
  void aWindowMovesSentenceBySentence() {
    List<SentenceTone> sentences =
        IntStream.range(0, 4).mapToObj(i -> new SentenceTone(i, i, 100L * i)).toList();
    List<EntityMention> mentions =
        List.of(new EntityMention(0, "a"), new EntityMention(1, "b"), new EntityMention(3, "a"));

    ArticlePairs article = new ArticlePairs(sentences, mentions, 100, 2);

    // Sentences 0–1, 1–2 and 2–3.
    assertThat(article.margins())
        .containsEntry(new Margin(Scope.WINDOW, "a"), 2L)
        .containsEntry(new Margin(Scope.WINDOW, "b"), 2L);
    Sum window = article.pairs().get(AB)[Scope.WINDOW.index()];
    assertThat(window.units()).isEqualTo(1);
    assertThat(window.tone()).isEqualTo(100);
    assertThat(new ArticlePairs(sentences, mentions, 100, 9).pairs().get(AB)[Scope.WINDOW.index()])
        .as("a short article is one window")
        .isNotNull();
  }
}
