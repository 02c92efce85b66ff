package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.layout.Layout;
import dateline.layout.Segment;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SpeechTest {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]”?)\\s+(?=[\\p{Lu}“])");

  /**
   * The speakers of the quotations of a body, with names marked as [PER Ani Petrosian]; "-" for
   * nobody.
   */
  private static List<String> speakers(String marked) {
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
    List<Segment> segments = Layout.of("", text.substring(2));
    List<Span> paragraphs = segments.stream().map(Segment::span).toList();
    List<Span> sentences = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      int begin = paragraph.begin();
      Matcher end = SENTENCE_END.matcher(text).region(begin, paragraph.end());
      while (end.find()) {
        sentences.add(new Span(begin, end.start()));
        begin = end.end();
      }
      sentences.add(new Span(begin, paragraph.end()));
    }
    return Speech.quotations(text, sentences, paragraphs, Quotes.of(text, segments), mentions)
        .stream()
        .map(q -> q.speaker().map(m -> m.span().of(text)).orElse("-"))
        .toList();
  }

  private static String speaker(String marked) {
    return speakers(marked).get(0);
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
    assertThat(speaker("“[PER Narek] said no,” she told reporters.")).isEqualTo("-");
  }

  @Test
  void aNameInAnotherClauseDoesNotSpeak() {
    assertThat(speaker("“We go,” she said. [PER Narek Vardanian] left.")).isEqualTo("-");
    assertThat(speaker("“We go,” he said of [PER Narek Vardanian].")).isEqualTo("-");
    assertThat(speaker("He thanked “our cousins.” The port stood. [ORG Maasgate] said it knew."))
        .isEqualTo("-");
  }

  @Test
  void aPronounGoesBackToWhomTheSentenceBeforeIsAbout() {
    assertThat(speaker("[PER Ani Petrosian] met [PER Narek Vardanian]. “We agree,” she said."))
        .isEqualTo("Ani Petrosian");
    assertThat(speakers("“We go,” [PER Ani Petrosian] said. “It is late,” she added."))
        .containsExactly("Ani Petrosian", "Ani Petrosian");
    assertThat(speaker("[ORG Maasgate] closed a plant. “We regret it,” it said in a statement."))
        .isEqualTo("Maasgate");
  }

  @Test
  void aDescriptionGoesBackToWhomeverHadIt() {
    assertThat(
            speaker(
                "Mayor [PER Ani Petrosian] spoke to [PER Narek Vardanian], a teacher."
                    + " “We agree,” the teacher said."))
        .isEqualTo("Narek Vardanian");
    assertThat(speaker("[PER Ani Petrosian] left. “We agree,” the driver said.")).isEqualTo("-");
  }

  @Test
  void aParagraphThatOpensWithAQuotationGoesOn() {
    assertThat(speakers("“We go,” [PER Ani Petrosian] said.\n\n“It is late.”\n\nIt was “late”."))
        .containsExactly("Ani Petrosian", "Ani Petrosian", "-");
    assertThat(speakers("[PER Ani Petrosian] said the port would close.\n\n“It is late.”"))
        .containsExactly("Ani Petrosian");
  }

  @Test
  void eachOfTwoSpeakersKeepsHisWords() {
    assertThat(
            speakers(
                "“We go,” [PER Ani Petrosian] said. “We stay.” [PER Narek Vardanian] said: “No.”"))
        .containsExactly("Ani Petrosian", "Ani Petrosian", "Narek Vardanian");
    assertThat(
            speakers(
                "[PER Ani Petrosian] called it “a gift” and [PER Narek Vardanian] called it “theft”."))
        .containsExactly("Ani Petrosian", "Narek Vardanian");
  }

  @Test
  void whoeverIsSpokenToOrOfDoesNotSpeak() {
    assertThat(speaker("“We go,” she told [ORG Reuters].")).isEqualTo("-");
    assertThat(speaker("The crowd praised [PER Ani Petrosian] as “a saint”.")).isEqualTo("-");
  }

  @Test
  void thePersonSpeaksRatherThanTheBodyTheyAreOf() {
    assertThat(speaker("“We go,” [PER Ani Petrosian] of [ORG Danube Research] said."))
        .isEqualTo("Ani Petrosian");
  }
}
