package dateline.resolve;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a slow function makes of names that come again and again. Forgets all of it when
 * there is much, some 10 MB. Thread-safe.
 */
final class Memo<K, V> {
  private static final int MOST = 1 << 16;

  private final Function<K, V> function;
  private final ConcurrentHashMap<K, V> known = new ConcurrentHashMap<>();

  /**
   * @param function its answers depend on the key alone, and are not null
   */
  Memo(Function<K, V> function) {
    this.function = function;
  }

  V of(K key) {
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
