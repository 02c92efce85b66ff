package dateline.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewsTextTest {
  @Test
  void sentencesEndAtPoints() {
    assertThat(NewsText.sentences("He left. She stayed in Accra! Why?"))
        .containsExactly("He left. ", "She stayed in Accra! ", "Why?");
  }

  @Test
  void titlesAndInitialsEndNoSentence() {
    String sentence = "Mr. Mensah met Sen. J. P. Owusu and the U.S. Ambassador in St. Louis.";
    assertThat(NewsText.sentences(sentence)).containsExactly(sentence);
  }
}
