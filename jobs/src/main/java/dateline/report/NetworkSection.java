package dateline.report;

import dateline.report.Answer.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The network of names that occur together, with the sentences that show each pair. */
final class NetworkSection {
  private static final int NAMES_OF_A_GROUP = 3;

  private NetworkSection() {}

  /**
   * A name.
   *
   * @param group its community's place among those shown, from 0 for the largest
   */
  record Node(String name, String type, long stories, long mentions, int group, int x, int y) {}

  /**
   * A pair.
   *
   * @param a number of its first name
   * @param b number of its second
   * @param evidence numbers of the sentences that show it
   */
  record Link(
      int a, int b, long stories, double npmi, double q, double tone, List<Integer> evidence) {}

  /** A sentence, with the number of the article that holds it. */
  record Sentence(String text, int article) {}

  /** An article; {@code url} is empty where there is none to go to. */
  record Source(String title, String url, String day, String publisher) {}

  /** A community by its chief names. */
  record Group(String name, long size) {}

  record Network(
      List<Node> nodes,
      List<Link> links,
      List<Group> groups,
      List<Sentence> sentences,
      List<Source> articles) {}

  static Html of(Page page) {
    Answer pairs = page.ask("network-pairs");
    Answer names = page.ask("network-names");
    if (pairs.isEmpty()) {
      return Grid.none("No two names are linked, so there is no network to draw.", pairs);
    }
    Answer evidence = page.ask("network-evidence");
    Network network = network(names, pairs, evidence);
    page.data().put("network-chart", network);
    return new Figure(
            "network-chart",
            Html.of(
                "<b>The network of names</b> n = {}; drawn: {} with most stories in links, and their"
                    + " {}, out of {} above chance; {}",
                Numbers.counted(names.first().count("names"), "linked name", "linked names"),
                network.nodes().size(),
                Numbers.counted(network.links().size(), "strongest pair", "strongest pairs"),
                Numbers.count(pairs.first().count("significant")),
                page.collapsed()))
        .chart(
            "network",
            "A network of names; the search and the lists beside it lead to the same evidence")
        .rows("Groups as a table", groups(network))
        .html(names, pairs, evidence);
  }

  private static Network network(Answer names, Answer pairs, Answer evidence) {
    List<Line> linked = linked(names, pairs);
    Map<Long, Integer> groupOf = groups(linked);
    linked.sort(Comparator.comparing(l -> groupOf.get(l.count("community"))));
    Map<String, Integer> numberOf = new LinkedHashMap<>();
    linked.forEach(l -> numberOf.put(l.text("entity_id"), numberOf.size()));

    List<int[]> ends =
        pairs.lines().stream()
            .map(
                l -> new int[] {numberOf.get(l.text("entity_a")), numberOf.get(l.text("entity_b"))})
            .toList();
    int[][] points =
        NetworkLayout.of(
            linked.size(), ends, pairs.lines().stream().map(l -> l.number("stories")).toList());
    Map<String, Long> bearers =
        linked.stream().collect(Collectors.groupingBy(l -> l.text("name"), Collectors.counting()));
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < linked.size(); i++) {
      Line line = linked.get(i);
      nodes.add(
          new Node(
              bearers.get(line.text("name")) == 1 ? line.text("name") : told(line),
              line.text("type"),
              line.count("stories"),
              line.count("mentions"),
              groupOf.get(line.count("community")),
              points[i][0],
              points[i][1]));
    }
    Sources sources = Sources.of(evidence);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      Line line = pairs.lines().get(i);
      links.add(
          new Link(
              ends.get(i)[0],
              ends.get(i)[1],
              line.count("stories"),
              Numbers.rounded(line.number("npmi")),
              line.number("q_value") < 0.001 ? 0 : Numbers.rounded(line.number("q_value")),
              Numbers.rounded(line.number("sentiment")),
              sources.of.getOrDefault(pair(line), List.of())));
    }
    return new Network(
        nodes, links, named(nodes, groupOf.size()), sources.sentences, sources.articles);
  }

  /** A name that two entities bear, such as Georgia's, with its country. */
  private static String told(Line line) {
    return line.text("country").isEmpty()
        ? line.text("name")
        : line.text("name") + " (" + line.text("country") + ")";
  }

  /** The names that have a pair among those shown. */
  private static List<Line> linked(Answer names, Answer pairs) {
    List<String> ends =
        pairs.lines().stream()
            .flatMap(l -> List.of(l.text("entity_a"), l.text("entity_b")).stream())
            .distinct()
            .toList();
    return names.lines().stream()
        .filter(l -> ends.contains(l.text("entity_id")))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Communities in the order of their size among the names shown. */
  private static Map<Long, Integer> groups(List<Line> names) {
    Map<Long, Long> sizes =
        names.stream()
            .collect(
                Collectors.groupingBy(
                    l -> l.count("community"), TreeMap::new, Collectors.counting()));
    Map<Long, Integer> groups = new LinkedHashMap<>();
    sizes.entrySet().stream()
        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
        .forEach(e -> groups.put(e.getKey(), groups.size()));
    return groups;
  }

  private static List<Group> named(List<Node> nodes, int groups) {
    List<Group> named = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      int group = i;
      List<Node> members = nodes.stream().filter(n -> n.group() == group).toList();
      named.add(
          new Group(
              members.stream()
                  .limit(NAMES_OF_A_GROUP)
                  .map(Node::name)
                  .collect(Collectors.joining(", ")),
              members.size()));
    }
    return named;
  }

  private static Html groups(Network network) {
    Grid grid =
        new Grid(Html.of("<b>Groups</b> names that occur with each other more than with others"))
            .words("Chief names")
            .numbers("Names")
            .prose("All of them");
    for (int i = 0; i < network.groups().size(); i++) {
      int group = i;
      grid.row(
          network.groups().get(i).name(),
          Numbers.count(network.groups().get(i).size()),
          network.nodes().stream()
              .filter(n -> n.group() == group)
              .map(Node::name)
              .collect(Collectors.joining(" · ")));
    }
    return grid.table();
  }

  private static String pair(Line line) {
    return line.text("entity_a") + " " + line.text("entity_b");
  }

  /** Sentences and articles, each once however many pairs they show. */
  private static final class Sources {
    final List<Sentence> sentences = new ArrayList<>();
    final List<Source> articles = new ArrayList<>();
    final Map<String, List<Integer>> of = new LinkedHashMap<>();
    private final Map<String, Integer> sentenceOf = new LinkedHashMap<>();
    private final Map<String, Integer> articleOf = new LinkedHashMap<>();

    static Sources of(Answer evidence) {
      Sources sources = new Sources();
      for (Line line : evidence.lines()) {
        String key = line.text("article_id") + " " + line.count("sentence");
        int sentence = sources.sentenceOf.computeIfAbsent(key, k -> sources.sentence(line));
        sources.of.computeIfAbsent(pair(line), k -> new ArrayList<>()).add(sentence);
      }
      return sources;
    }

    private int sentence(Line line) {
      int article = articleOf.computeIfAbsent(line.text("article_id"), k -> article(line));
      String text = Numbers.clipped(line.text("evidence").strip(), Evidence.LONGEST);
      sentences.add(new Sentence(text, article));
      return sentences.size() - 1;
    }

    private int article(Line line) {
      String url = line.text("url");
      articles.add(
          new Source(
              Evidence.title(line),
              Html.isWeb(url) ? url : "",
              Axis.day(line.text("published_on")),
              line.text("publisher")));
      return articles.size() - 1;
    }
  }
}
