package dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.annotate.NameAnnotations.Found;
import dateline.layout.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameAnnotationsTest {
  /** Words with their tags, as {@code Ani/B-PER}, one space apart, all of one sentence. */
  private static List<Found> tagged(String text) {
    List<Found> tags = new ArrayList<>();
    int begin = 0;
    for (String word : text.split(" ", -1)) {
      int slash = word.lastIndexOf('/');
      String token = word.substring(0, slash);
      tags.add(tag(begin, token, word.substring(slash + 1), Map.of()));
      begin += token.length() + 1;
    }
    return tags;
  }

  private static Found tag(int begin, String token, String tag, Map<String, String> more) {
    Map<String, String> metadata = new java.util.HashMap<>(Map.of("word", token, "sentence", "0"));
    metadata.putAll(more);
    return new Found(
        NameAnnotations.NAMED_ENTITY, begin, begin + token.length() - 1, tag, metadata);
  }

  private static Found chunk(int begin, String chunk, String label) {
    return new Found(
        NameAnnotations.CHUNK, begin, begin + chunk.length() - 1, chunk, Map.of("entity", label));
  }

  private static List<String> names(String words) {
    String text = words.replaceAll("/\\S+", "");
    return NameAnnotations.names(text, tagged(words)).stream()
        .map(n -> n.type() + " " + n.span().of(text))
        .toList();
  }

  @Test
  void everySchemeOfTagsSpellsTheSameNames() {
    List<String> expected = List.of("PER Ani Petrosian", "LOC Gyumri", "LOC Vanadzor", "ORG Fund");

    assertThat(names("Ani/I-PER Petrosian/I-PER in/O Gyumri/I-LOC Vanadzor/B-LOC for/O Fund/I-ORG"))
        .as("IOB1")
        .isEqualTo(expected);
    assertThat(names("Ani/B-PER Petrosian/I-PER in/O Gyumri/B-LOC Vanadzor/B-LOC for/O Fund/B-ORG"))
        .as("IOB2")
        .isEqualTo(expected);
    assertThat(names("Ani/B-PER Petrosian/E-PER in/O Gyumri/S-LOC Vanadzor/S-LOC for/O Fund/S-ORG"))
        .as("BIOES")
        .isEqualTo(expected);
    assertThat(names("Ani/B-PER Petrosian/L-PER in/O Gyumri/U-LOC Vanadzor/U-LOC for/O Fund/U-ORG"))
        .as("BILOU")
        .isEqualTo(expected);
    assertThat(names("Ani/PERSON Petrosian/PERSON in/O Gyumri/GPE for/O Fund/ORG"))
        .as("labels alone")
        .containsExactly("PER Ani Petrosian", "LOC Gyumri", "ORG Fund");
  }

  @Test
  void aNameEndsWithItsLabelItsSentenceAndAtItsLastTag() {
    assertThat(names("Ani/B-PER Fund/I-ORG Bank/E-ORG Union/I-ORG"))
        .containsExactly("PER Ani", "ORG Fund Bank", "ORG Union");

    String text = "Gyumri Bank";
    List<Found> tags =
        List.of(
            tag(0, "Gyumri", "I-LOC", Map.of()), tag(7, "Bank", "I-LOC", Map.of("sentence", "1")));
    assertThat(NameAnnotations.names(text, tags))
        .extracting(NamedSpan::span)
        .containsExactly(new Span(0, 6), new Span(7, 11));
  }

  @Test
  void labelsGoThroughTheMapOfTypesAndUnknownOnesAreLeftOut() {
    assertThat(names("Georgians/B-NORP met/O Ani/B-Person on/O Monday/B-DATE over/O p53/B-protein"))
        .containsExactly("MISC Georgians", "PER Ani");
    assertThat(NameAnnotations.names("Ani", List.of(chunk(0, "Ani", "")))).isEmpty();
  }

  @Test
  void chunksAreNamesThatMayOverlap() {
    String text = "The Bank of Georgia";
    assertThat(
            NameAnnotations.names(
                text, List.of(chunk(12, "Georgia", "LOC"), chunk(4, "Bank of Georgia", "ORG"))))
        .containsExactly(
            new NamedSpan(new Span(4, 19), "ORG", 0.5),
            new NamedSpan(new Span(12, 19), "LOC", 0.5));
  }

  @Test
  void confidenceIsThatOfTheMetadataOrAConstant() {
    List<Found> tags =
        List.of(
            tag(0, "Ani", "B-PER", Map.of("B-PER", "0.9", "O", "0.1")),
            tag(4, "Petrosian", "I-PER", Map.of("confidence", "0.4")),
            tag(14, "Gyumri", "B-LOC", Map.of("confidence", "none")),
            tag(21, "Fund", "B-ORG", Map.of("confidence", "0.0")),
            tag(26, "Marek", "B-PER", Map.of("confidence", "NaN")));

    List<NamedSpan> names = NameAnnotations.names("Ani Petrosian Gyumri Fund Marek", tags);

    assertThat(names.get(0).confidence()).isCloseTo(0.6, within(1e-9));
    assertThat(names).extracting(NamedSpan::confidence).endsWith(0.5).contains(0.5);
    assertThat(names).allSatisfy(n -> assertThat(n.confidence()).isBetween(1e-5, 1.0));
  }

  @Test
  void whatDoesNotStandWhereItsOffsetsSayIsLeftOut() {
    String text = "Ani met Marek";
    List<Found> chunks =
        List.of(
            chunk(-1, "Ani", "PER"),
            chunk(1, "Ani", "PER"),
            chunk(8, "MAREK", "PER"),
            chunk(11, "Marek", "PER"));

    assertThat(NameAnnotations.names(text, chunks))
        .extracting(n -> n.span().of(text))
        .containsExactly("Marek");
    assertThat(NameAnnotations.names(text, List.of(tag(3, "Ani", "B-PER", Map.of())))).isEmpty();
  }

  /** Texts of names between quotation marks, emoji and words, whose offsets are known. */
  @Test
  void offsetsAreThoseOfTheNamesBehindEmojiAndQuotationMarks() {
    Random random = new Random(5);
    // Spark NLP's tokeniser leaves such marks on a word.
    List<String> before = List.of("“", "😀", "👩‍🚀“", "", "—", "(", "«", "‘");
    List<String> after = List.of("”", "", ",", "!”", "’s", ")", "…");
    List<String> words = List.of("said", "über", "😀", "met", "“no”", "北京");
    List<String> given = List.of("Ani", "Zoë", "O’Neil", "𝒜da", "Jean-Luc");
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      List<Found> tags = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 1 + random.nextInt(8); i > 0; i--) {
        boolean name = random.nextBoolean();
        String core = any(random, name ? given : words);
        String token = name ? any(random, before) + core + any(random, after) : core;
        tags.add(tag(text.length(), token, name ? "B-PER" : "O", Map.of()));
        text.append(token).append(' ');
        if (name) {
          expected.add(core);
        }
      }
      String whole = text.toString();
      List<NamedSpan> names = NameAnnotations.names(whole, tags);
      assertThat(names).hasSameSizeAs(expected);
      for (int i = 0; i < names.size(); i++) {
        String found = names.get(i).span().of(whole);
        assertThat(found).startsWith(expected.get(i));
        assertThat(found.substring(expected.get(i).length())).isIn("", "’s");
      }
    }
  }

  private static String any(Random random, List<String> some) {
    return some.get(random.nextInt(some.size()));
  }
}
