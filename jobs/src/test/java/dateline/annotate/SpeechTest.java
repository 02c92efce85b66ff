package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Layout;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeechTest {
  /**
   * The speaker of the first quotation in a paragraph, with names marked as [PER Ani Petrosian].
   */
  private static String speaker(String marked) {
    StringBuilder plain = new StringBuilder("\n\n");
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < marked.length(); i++) {
      if (marked.charAt(i) == '[') {
        int end = marked.indexOf(']', i);
        String[] typed = marked.substring(i + 1, end).split(" ", 2);
        Span span = new Span(plain.length(), plain.length() + typed[1].length());
        mentions.add(new Mention(span, 0, typed[0], 1, new Tone(0, "neutral")));
        plain.append(typed[1]);
        i = end;
      } else {
        plain.append(marked.charAt(i));
      }
    }
    String text = plain.toString();
    Quotes quotes = Quotes.of(text, Layout.of("", text.substring(2)));
    return Speech.speaker(text, new Span(2, text.length()), quotes, mentions, quotes.spans().get(0))
        .map(m -> m.span().of(text))
        .orElse(null);
  }

  @Test
  void theNameBesideTheVerbSpeaks() {
    assertThat(speaker("“We go,” [PER Ani Petrosian] said.")).isEqualTo("Ani Petrosian");
    assertThat(speaker("“We go,” said [LOC Georgian] Foreign Minister [PER Ani Petrosian]."))
        .isEqualTo("Ani Petrosian");
    assertThat(speaker("[PER Ani Petrosian], the minister, said: “[LOC Georgia] goes.”"))
        .isEqualTo("Ani Petrosian");
    assertThat(speaker("It is “over”, according to [ORG Danube Research]."))
        .isEqualTo("Danube Research");
  }

  @Test
  void aNameInsideTheQuotationDoesNotSpeak() {
    assertThat(speaker("“[PER Narek] said no,” she told reporters.")).isNull();
  }

  @Test
  void aNameInAnotherClauseDoesNotSpeak() {
    assertThat(speaker("“We go,” she said. [PER Narek Vardanian] left.")).isNull();
    assertThat(speaker("“We go,” he said of [PER Narek Vardanian].")).isNull();
    assertThat(speaker("He thanked “our cousins.” The port stood. [ORG Maasgate] said it knew."))
        .isNull();
  }
}
