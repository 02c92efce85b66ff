package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();
  private Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final Clock now =
      new Clock() {
        @Override
        public java.time.ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return clock.instant();
        }
      };

  private void stageOfTenSeconds() {
    ProgressLine line = new ProgressLine(new PrintWriter(written), now);
    line.started("annotate", 400);
    clock = Clock.offset(clock, Duration.ofSeconds(10));
    line.advanced(100);
    line.finished("2,000 sentences");
  }

  @AfterEach
  void noTerminal() {
    System.clearProperty(ProgressLine.TERMINAL);
  }

  @Test
  void aTerminalSeesABarTheRateAndTheTimeLeft() {
    System.setProperty(ProgressLine.TERMINAL, "true");
    stageOfTenSeconds();

    assertThat(written.toString())
        .contains(
            "annotate   [=====               ] 100 of 400 articles, 10 a second, about 30 s left");
  }

  @Test
  void aLogSeesOnePlainLineAStage() {
    stageOfTenSeconds();

    assertThat(written.toString().strip()).isEqualTo("annotate     10.0 s   2,000 sentences");
  }
}
