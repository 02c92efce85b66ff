// The charts take their colours from the style sheet, which knows light and dark.

const GROUP_COLOURS = 8;

function theme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    raised: colour('raised'),
    ink: colour('ink'),
    soft: colour('soft'),
    line: colour('line'),
    accent: colour('accent'),
    faint: colour('faint'),
    warm: colour('warm'),
    cold: colour('cold'),
    land: colour('land'),
    groups: Array.from({ length: GROUP_COLOURS }, (_, i) => colour(`group-${i}`)),
    font: getComputedStyle(document.querySelector('nav a')).fontFamily,
  };
}

/** A tone nearer to 0 shows as neutral, as in article_sentiment.label. */
function toneColour(value, colours) {
  if (Math.abs(value) < 0.1) {
    return colours.soft;
  }
  return value < 0 ? colours.cold : colours.warm;
}

/** What all charts share. Nothing moves by itself. */
function base(colours) {
  return {
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.ink, fontSize: 12 },
    tooltip: {
      confine: true,
      backgroundColor: colours.paper,
      borderColor: colours.line,
      textStyle: { color: colours.ink, fontFamily: colours.font, fontSize: 13 },
      extraCssText: 'max-width: 22rem; white-space: normal; box-shadow: 0 2px 10px rgba(0,0,0,.18);',
    },
  };
}

function axisStyle(colours) {
  return {
    axisLine: { lineStyle: { color: colours.soft } },
    axisTick: { show: false },
    axisLabel: { color: colours.soft, fontSize: 11 },
    splitLine: { lineStyle: { color: colours.line } },
  };
}
