package dateline.train;

import dateline.annotate.NameStock.Kind;
import dateline.evaluate.TaggedSentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences of kinds that the corpora lack, such as results of sports and briefs of markets: the
 * lines of {@code lines.txt}, their slots filled with {@link NewNames}. Seeded.
 */
final class Lines {
  private static final String FILE = "/dateline/train/lines.txt";
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final double SAID_BEFORE = 0.6;
  private static final int LEAST_CAPITALS = 12;
  private static final double CAPITALS_SHARE = 0.35;
  private static final double AS_WRITTEN_SHARE = 0.1;

  private record Section(double weight, List<String> lines) {}

  private final Map<String, Section> sections = read();
  private final Section nameless = sections.remove("nameless");
  private final NewNames names;
  private final Random random;

  Lines(NewNames names, Random random) {
    this.names = names;
    this.random = random;
  }

  private static Map<String, Section> read() {
    Map<String, Section> sections = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Lines.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      Section section = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          String[] head = line.substring(1, line.length() - 1).split(" ", -1);
          section = new Section(Double.parseDouble(head[1]), new ArrayList<>());
          sections.put(head[0], section);
        } else if (!line.isBlank() && !line.startsWith("#")) {
          section.lines().add(line);
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException("the lines to train with cannot be read", e);
    }
  }

  List<TaggedSentence> some(int count) {
    List<TaggedSentence> some = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      some.add(random.nextDouble() < nameless.weight() ? headline() : fill(one(section().lines())));
    }
    return some;
  }

  private Section section() {
    double draw =
        random.nextDouble() * sections.values().stream().mapToDouble(Section::weight).sum();
    Section last = null;
    for (Section section : sections.values()) {
      last = section;
      draw -= section.weight();
      if (draw < 0) {
        break;
      }
    }
    return last;
  }

  /** A headline without a name, in capitals, in Title Case or as written. */
  private TaggedSentence headline() {
    TaggedSentence line =
        TaggedSentence.of(List.of(one(nameless.lines()).split(" ", -1)), List.of());
    double draw = random.nextDouble();
    return draw < CAPITALS_SHARE
        ? Augmentation.capitals(line)
        : draw < 1 - AS_WRITTEN_SHARE ? Augmentation.titleCase(line) : line;
  }

  private TaggedSentence fill(String line) {
    String bare = SLOT.matcher(line).replaceAll("");
    boolean capitals = bare.length() > LEAST_CAPITALS && bare.equals(bare.toUpperCase(Locale.ROOT));
    List<String> tokens = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> families = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      Matcher slot = SLOT.matcher(word);
      String type = slot.matches() ? type(slot.group(1)) : null;
      if (type == null) {
        tokens.add(slot.replaceAll(m -> number(m.group(1))));
        tags.add("O");
      } else {
        List<String> name = name(slot.group(1), families);
        for (int i = 0; i < name.size(); i++) {
          tokens.add(capitals ? name.get(i).toUpperCase(Locale.ROOT) : name.get(i));
          tags.add((i == 0 ? "B-" : "I-") + type);
        }
      }
    }
    return new TaggedSentence(tokens, tags, false);
  }

  /** The type of the names that fill a slot; null for a slot of a number or a day. */
  private static String type(String slot) {
    return switch (slot) {
      case "PER", "SUR", "INI" -> "PER";
      case "CLUB", "TEAM", "COMPANY", "BODY", "ORG", "ACR", "AGENCY" -> "ORG";
      case "COUNTRY", "CITY", "PLACE" -> "LOC";
      case "DEMONYM", "EVENT" -> "MISC";
      default -> null;
    };
  }

  private List<String> name(String slot, List<String> families) {
    return switch (slot) {
      case "PER" -> {
        NewNames.Person person = names.person();
        families.add(person.family());
        yield person.full();
      }
      case "SUR" ->
          List.of(
              families.isEmpty() || random.nextDouble() >= SAID_BEFORE
                  ? names.person().family()
                  : one(families));
      case "INI" -> names.withInitials();
      case "ACR" -> List.of(names.acronym());
      case "ORG" -> names.organisation();
      case "PLACE" -> names.one(Kind.PLACE, Kind.CITY);
      default -> names.one(Kind.valueOf(slot));
    };
  }

  private String number(String slot) {
    return switch (slot) {
      case "DAY" -> one(DAYS);
      case "ACR" -> names.acronym();
      case "d" -> Integer.toString(random.nextInt(10));
      default -> Integer.toString((int) Math.pow(10, 1 + random.nextDouble() * 3.4));
    };
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
