// Means with their intervals, one a row.

kinds.dots = (data) => ({
  height: () => data.dots.length * 24 + 30,
  walk: {
    column: 'name',
    columns: () => data.dots.length,
    tip: (_, i) => dotTip(data.dots[i]),
    at: (_, i) => ({ seriesIndex: 1, dataIndex: i }),
  },
  option(width) {
    const colours = theme();
    const names = Math.min(210, width * 0.42);
    return {
      ...base(colours),
      tooltip: {
        ...base(colours).tooltip,
        formatter: ({ dataIndex: i }) => dotTip(data.dots[i]),
      },
      grid: { left: names + 12, right: 20, top: 4, bottom: 26 },
      xAxis: {
        type: 'value',
        min: -1,
        max: 1,
        interval: 0.5,
        ...axisStyle(colours),
        axisLabel: {
          ...axisStyle(colours).axisLabel,
          formatter: (value) => signed(value).replace(/\.?0+$/, ''),
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: data.dots.map((dot, i) => i),
        ...axisStyle(colours),
        axisLine: { show: false },
        axisLabel: {
          color: colours.ink,
          fontSize: 12,
          width: names,
          overflow: 'truncate',
          interval: 0,
          formatter: (i) => data.dots[i].name,
        },
      },
      series: [intervals(data, colours), means(data, colours)],
    };
  },
});

function intervals(data, colours) {
  return {
    type: 'custom',
    silent: true,
    encode: { x: [1, 2], y: 0 },
    data: data.dots
      .map((dot, i) => [i, dot.low, dot.high, dot.value])
      .filter(([, low]) => low !== null),
    renderItem: (_, api) => {
      const from = api.coord([api.value(1), api.value(0)]);
      const to = api.coord([api.value(2), api.value(0)]);
      return {
        type: 'line',
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { stroke: toneColour(api.value(3), colours), lineWidth: 3, opacity: 0.4 },
      };
    },
  };
}

function means(data, colours) {
  return {
    type: 'scatter',
    symbolSize: 11,
    data: data.dots.map((dot, i) => ({
      value: [dot.value, i],
      itemStyle: { color: toneColour(dot.value, colours) },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: colours.ink, type: 'dashed', width: 1 },
      label: { show: false },
      data: [{ xAxis: data.usual }],
    },
  };
}

function dotTip(dot) {
  return told(
    dot.name,
    signed(dot.value),
    dot.low !== null && `95 % interval ${signed(dot.low)} to ${signed(dot.high)}`,
    `n = ${stories(dot.n)}`,
  );
}
