package dateline;

/**
 * A mistake in the user's data, options or environment, as opposed to a bug: it is shown as one
 * line without a stack trace, and ends the process with exit code 3.
 *
 * <p>The message says what is wrong, where, the value met, and what to do.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }
}
