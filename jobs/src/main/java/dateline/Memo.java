package dateline;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a slow function makes of keys that come again and again. Forgets all of it when
 * there is much, some 10 MB. Thread-safe.
 */
public final class Memo<K, V> {
  private static final int MOST = 1 << 16;

  private final Function<K, V> function;
  private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

  /**
   * @param function its answers depend on the key alone, and are not null
   */
  public Memo(Function<K, V> function) {
    this.function = function;
  }

  /** What the function makes of the key. */
  public V of(K key) {
    V answer = known.get(key);
    if (answer == null) {
      answer = function.apply(key);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(key, answer);
    }
    return answer;
  }
}
