package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.JsonFraming.Element;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonFramingTest {
  private static List<Element> elements(InputStream in) throws IOException {
    List<Element> all = new ArrayList<>();
    try (JsonFraming framing = new JsonFraming(in)) {
      for (Element e = framing.next(); e != null; e = framing.next()) {
        all.add(e);
      }
    }
    return all;
  }

  /** The whole elements as text; faults as "number!". */
  private static List<String> framed(String json) throws IOException {
    return elements(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).stream()
        .map(
            e ->
                e.code() != null
                    ? e.number() + "!"
                    : new String(e.content(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void elementsOfAnArrayAreFramedOneByOne() throws IOException {
    assertThat(framed("\uFEFF[ {\"a\": \"x}\\\"{\"} ,\n{\"b\": [{\"c\": {}}, 1]}]"))
        .containsExactly("{\"a\": \"x}\\\"{\"}", "{\"b\": [{\"c\": {}}, 1]}");
  }

  @Test
  void objectsMayFollowEachOtherWithoutAnArray() throws IOException {
    assertThat(framed("{\"a\":1}{\"b\":2}\n\n{\n\"c\":3\n}"))
        .containsExactly("{\"a\":1}", "{\"b\":2}", "{\n\"c\":3\n}");
  }

  @Test
  void whatIsNoObjectIsOneFaultEach() throws IOException {
    assertThat(framed("[1, {\"a\":1}, \"x\", null]"))
        .containsExactly("1!", "{\"a\":1}", "3!", "4!");
  }

  @Test
  void aBrokenElementCostsItselfOnlyHoweverTheFileIsLaidOut() throws IOException {
    String good = "{\"title\": \"T\", \"authors\": [{\"name\": \"A\"}, {\"name\": \"B\"}]}";
    List<String> broken =
        List.of(
            "{\"title\": \"T, \"body\": \"x\"}",
            "{\"title\": \"T\", \"body\": \"x}",
            "{title\": \"T\", \"body\": \"x\"}",
            "{\"title\": \"T\", \"body\": \"x\"",
            "{\"title\": \"T\", \"body\": \"x\ny\"}",
            "{\"title\": \"T\" \"body\": \"x\"}",
            "{\"title\": [\"T\", \"body\": \"x\"}",
            "{\"title\": \"T\", \"body\": {\"x\": 1}");
    List<String> layouts =
        List.of(
            "[%s,%s,%s]",
            "[%s, %s, %s]", "[\n%s,\n%s,\n%s\n]", "%s\n%s\n%s", "[\n  %s\n, %s\n, %s\n]");
    for (String layout : layouts) {
      for (String bad : broken) {
        assertThat(framed(layout.formatted(good, bad, good)))
            .as(layout, good, bad, good)
            .startsWith(good)
            .endsWith(good)
            .contains("2!");
      }
    }
  }

  @Test
  void aPrettyPrintedElementWithoutItsEndLosesNoOther() throws IOException {
    String good =
        "{\n    \"title\": \"T\",\n    \"by\": [\n      {\n        \"name\": \"A\"\n      }\n    ]\n  }";
    String cut =
        "{\n    \"title\": \"T\",\n    \"by\": [\n      {\n        \"name\": \"A\"\n      }";

    assertThat(framed("[\n  " + good + ",\n  " + cut + ",\n  " + good + "\n]"))
        .containsExactly(good, "2!", good);
  }

  @Test
  void manyBrokenElementsAreReadInBoundedTime() throws IOException {
    String lines =
        String.join("\n", Collections.nCopies(20_000, "{\"a\": \"b, \"c\": \"" + "x".repeat(100)));

    assertThat(framed(lines)).hasSize(20_000).allMatch(e -> e.endsWith("!"));
  }

  @Test
  void anElementThatIsTooLongIsPassedOverInBoundedMemory() throws IOException {
    byte[] filler = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    Stream<byte[]> parts =
        Stream.concat(
            Stream.concat(
                Stream.of("[{\"a\":\"".getBytes(StandardCharsets.UTF_8)),
                IntStream.range(0, 50).mapToObj(i -> filler)),
            Stream.of("\"},\n{\"b\":2}]".getBytes(StandardCharsets.UTF_8)));
    InputStream in =
        new SequenceInputStream(
            Collections.enumeration(parts.map(ByteArrayInputStream::new).toList()));

    List<Element> elements = elements(in);

    assertThat(elements).extracting(Element::code).containsExactly("too_large", null);
  }
}
