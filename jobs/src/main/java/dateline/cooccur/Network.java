package dateline.cooccur;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An undirected weighted graph and its measures. Nodes are in the order of their names and sums in
 * that order, so that results do not depend on the order of the links.
 */
final class Network {
  private static final double DAMPING = 0.85;
  private static final int RANK_STEPS = 100;

  /** Above this size betweenness is estimated from so many sources, evenly spread by name. */
  static final int SOURCES = 1_000;

  /** Two names and the weight between them, which is positive. */
  record Link(String a, String b, long weight) {
    Link {
      if (a.equals(b) || weight <= 0) {
        throw new IllegalArgumentException("no link: " + a + " – " + b + ", weight " + weight);
      }
    }
  }

  private final List<String> names;
  private final int[][] neighbours;
  private final long[][] weights;

  private Network(List<String> names, int[][] neighbours, long[][] weights) {
    this.names = names;
    this.neighbours = neighbours;
    this.weights = weights;
  }

  static Network of(Collection<Link> links) {
    TreeSet<String> sorted = new TreeSet<>();
    links.forEach(l -> sorted.addAll(List.of(l.a(), l.b())));
    List<String> names = List.copyOf(sorted);
    Map<String, Integer> index = new HashMap<>();
    for (String name : names) {
      index.put(name, index.size());
    }
    List<TreeMap<Integer, Long>> adjacent = new ArrayList<>();
    names.forEach(n -> adjacent.add(new TreeMap<>()));
    for (Link link : links) {
      int a = index.get(link.a());
      int b = index.get(link.b());
      adjacent.get(a).merge(b, link.weight(), Long::sum);
      adjacent.get(b).merge(a, link.weight(), Long::sum);
    }
    int[][] neighbours = new int[names.size()][];
    long[][] weights = new long[names.size()][];
    for (int i = 0; i < names.size(); i++) {
      neighbours[i] = adjacent.get(i).keySet().stream().mapToInt(n -> n).toArray();
      weights[i] = adjacent.get(i).values().stream().mapToLong(w -> w).toArray();
    }
    return new Network(names, neighbours, weights);
  }

  /**
   * The links that tell more than that their ends have many: those that, were the weight of either
   * end spread over its links at random, would be so heavy with a chance below the level (the
   * disparity filter of Serrano, Boguñá and Vespignani 2009).
   *
   * @param level in (0, 1]; 1 keeps all links
   */
  static List<Link> backbone(Collection<Link> links, double level) {
    if (level == 1) {
      return List.copyOf(links);
    }
    Network all = of(links);
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      index.put(all.name(i), i);
    }
    return links.stream()
        .filter(
            l ->
                all.disparity(index.get(l.a()), l.weight()) < level
                    || all.disparity(index.get(l.b()), l.weight()) < level)
        .toList();
  }

  /** The chance of a link so heavy at the node; 1 where it is the only one. */
  private double disparity(int node, long weight) {
    return Math.pow(1 - (double) weight / strength(node), degree(node) - 1.0);
  }

  int size() {
    return names.size();
  }

  String name(int node) {
    return names.get(node);
  }

  int degree(int node) {
    return neighbours[node].length;
  }

  long strength(int node) {
    return Arrays.stream(weights[node]).sum();
  }

  /** Weighted PageRank (Brin and Page 1998), damping 0.85; sums to 1. */
  double[] pageRank() {
    int n = size();
    double[] rank = new double[n];
    Arrays.fill(rank, 1.0 / n);
    for (int step = 0; step < RANK_STEPS; step++) {
      double[] next = new double[n];
      Arrays.fill(next, (1 - DAMPING) / n);
      for (int i = 0; i < n; i++) {
        double share = DAMPING * rank[i] / strength(i);
        for (int j = 0; j < neighbours[i].length; j++) {
          next[neighbours[i][j]] += share * weights[i][j];
        }
      }
      rank = next;
    }
    return rank;
  }

  /** From how many nodes betweenness is taken: from all, unless the graph is large. */
  int sources() {
    return Math.min(size(), SOURCES);
  }

  /**
   * Share of the shortest paths between other nodes that pass through each (Brandes 2001,
   * unweighted), in [0, 1]; estimated from {@link #SOURCES} sources in a larger graph.
   */
  double[] betweenness() {
    int n = size();
    double[] sum = new double[n];
    int sources = sources();
    for (int s = 0; s < sources; s++) {
      addPaths((int) ((long) s * n / sources), sum);
    }
    double pairs = (double) sources * (n - 1) * (n - 2) / n;
    for (int i = 0; i < n; i++) {
      sum[i] = pairs <= 0 ? 0 : Math.min(1, sum[i] / pairs);
    }
    return sum;
  }

  private void addPaths(int source, double[] sum) {
    int n = size();
    int[] distance = new int[n];
    Arrays.fill(distance, -1);
    double[] paths = new double[n];
    int[] order = new int[n];
    int reached = 0;
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(source));
    distance[source] = 0;
    paths[source] = 1;
    while (!queue.isEmpty()) {
      int v = queue.remove();
      order[reached++] = v;
      for (int w : neighbours[v]) {
        if (distance[w] < 0) {
          distance[w] = distance[v] + 1;
          queue.add(w);
        }
        if (distance[w] == distance[v] + 1) {
          paths[w] += paths[v];
        }
      }
    }
    double[] dependency = new double[n];
    for (int i = reached - 1; i > 0; i--) {
      int w = order[i];
      for (int v : neighbours[w]) {
        if (distance[v] == distance[w] - 1) {
          dependency[v] += paths[v] / paths[w] * (1 + dependency[w]);
        }
      }
      sum[w] += dependency[w];
    }
  }

  /**
   * Communities by the Louvain method (Blondel et al. 2008): nodes move, in the order of their
   * names, to the neighbouring community that adds most modularity, then communities become nodes.
   *
   * @return for each node its community, numbered from 0 by size, ties by the first name
   */
  int[] communities() {
    int[] community = new int[size()];
    Arrays.setAll(community, i -> i);
    Network level = this;
    while (true) {
      int[] moved = level.localMoves();
      int distinct = (int) Arrays.stream(moved).distinct().count();
      for (int i = 0; i < community.length; i++) {
        community[i] = moved[community[i]];
      }
      if (distinct == level.size()) {
        return bySize(community);
      }
      level = level.merged(moved, distinct);
    }
  }

  /** One level: communities numbered from 0 in the order of their first node. */
  private int[] localMoves() {
    int n = size();
    int[] community = new int[n];
    Arrays.setAll(community, i -> i);
    double[] total = new double[n];
    double all = 0;
    for (int i = 0; i < n; i++) {
      total[i] = strength(i);
      all += total[i];
    }
    boolean improved = true;
    for (int round = 0; improved && round < 50; round++) {
      improved = false;
      for (int i = 0; i < n; i++) {
        TreeMap<Integer, Long> links = new TreeMap<>();
        for (int j = 0; j < neighbours[i].length; j++) {
          if (neighbours[i][j] != i) {
            links.merge(community[neighbours[i][j]], weights[i][j], Long::sum);
          }
        }
        double own = strength(i);
        int best = community[i];
        total[best] -= own;
        double bestGain = links.getOrDefault(best, 0L) - own * total[best] / all;
        for (Map.Entry<Integer, Long> link : links.entrySet()) {
          double gain = link.getValue() - own * total[link.getKey()] / all;
          if (gain > bestGain + 1e-9) {
            bestGain = gain;
            best = link.getKey();
          }
        }
        improved |= best != community[i];
        community[i] = best;
        total[best] += own;
      }
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < n; i++) {
      numbers.putIfAbsent(community[i], numbers.size());
      community[i] = numbers.get(community[i]);
    }
    return community;
  }

  /** The graph of communities; links inside one become a loop, which counts twice. */
  private Network merged(int[] community, int count) {
    List<TreeMap<Integer, Long>> adjacent = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      adjacent.add(new TreeMap<>());
      first.add(null);
    }
    for (int i = 0; i < size(); i++) {
      int c = community[i];
      if (first.get(c) == null) {
        first.set(c, names.get(i));
      }
      for (int j = 0; j < neighbours[i].length; j++) {
        adjacent.get(c).merge(community[neighbours[i][j]], weights[i][j], Long::sum);
      }
    }
    int[][] mergedNeighbours = new int[count][];
    long[][] mergedWeights = new long[count][];
    for (int c = 0; c < count; c++) {
      mergedNeighbours[c] = adjacent.get(c).keySet().stream().mapToInt(x -> x).toArray();
      mergedWeights[c] = adjacent.get(c).values().stream().mapToLong(x -> x).toArray();
    }
    return new Network(first, mergedNeighbours, mergedWeights);
  }

  private int[] bySize(int[] community) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    Map<Integer, Integer> firstNode = new HashMap<>();
    for (int i = 0; i < community.length; i++) {
      sizes.merge(community[i], 1, Integer::sum);
      firstNode.putIfAbsent(community[i], i);
    }
    List<Integer> order = new ArrayList<>(sizes.keySet());
    order.sort(Comparator.comparing((Integer c) -> -sizes.get(c)).thenComparing(firstNode::get));
    Map<Integer, Integer> rank = new HashMap<>();
    order.forEach(c -> rank.put(c, rank.size()));
    return Arrays.stream(community).map(rank::get).toArray();
  }
}
