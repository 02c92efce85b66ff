package dateline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a slow function makes of keys that come again and again. Forgets those that have
 * not come for long when there is much, some 10 MB. Thread-safe.
 */
public final class Memo<K, V> {
  private static final int MOST = 1 << 16;

  private final Function<K, V> function;
  private volatile Map<K, V> young = empty();
  private volatile Map<K, V> old = Map.of();

  /**
   * @param function its answers depend on the key alone, and are not null
   */
  public Memo(Function<K, V> function) {
    this.function = function;
  }

  /** What the function makes of the key. */
  public V of(K key) {
    V answer = young.get(key);
    if (answer == null) {
      answer = old.get(key);
      if (answer == null) {
        answer = function.apply(key);
      }
      keep(key, answer);
    }
    return answer;
  }

  /** Of the size that it comes to, for growing costs as much as what it saves. */
  private static <K, V> Map<K, V> empty() {
    return new ConcurrentHashMap<>(MOST / 2);
  }

  private void keep(K key, V answer) {
    Map<K, V> now = young;
    if (now.size() >= MOST / 2) {
      old = now;
      now = empty();
      young = now;
    }
    now.put(key, answer);
  }
}
