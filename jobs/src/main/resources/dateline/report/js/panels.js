// Small charts side by side on one scale. Counts are bars; means are dots with their intervals.

const PANEL = { height: 112, head: 28, gap: 22, foot: 22, left: 46 };

kinds.panels = (data, place) => {
  const groups = [...new Set(data.panels.map((panel) => panel.group))];
  let group = groups[0];
  if (groups.length > 1) {
    const name = `${place.dataset.figure}-group`;
    place.prepend(choice(name, 'Kind of name', groups, (chosen) => {
      group = chosen;
      place.redraw();
    }));
  }
  const shown = () => data.panels.filter((panel) => panel.group === group);
  const columns = (width) => Math.min(shown().length, columnsIn(width));
  return {
    walk: {
      column: 'period',
      columns: () => data.periods.length,
      row: 'chart',
      rows: () => shown().length,
      tip: (i, at) => panelTip(data, shown()[i], at),
      // Means have two series a panel, of which the second has the dots; a period may have none.
      at: (i, at) => (shown()[i].values[at] === null
        ? null
        : { seriesIndex: data.kind === 'count' ? i : 2 * i + 1, dataIndex: at }),
    },
    height: (width) => Math.ceil(shown().length / Math.max(1, columns(width)))
      * (PANEL.head + PANEL.height + PANEL.foot),
    option: (width) => panelsOption(data, shown(), columns(width), width),
  };
};

function columnsIn(width) {
  if (width < 300) {
    return 1;
  }
  if (width < 560) {
    return 2;
  }
  return width < 860 ? 3 : 4;
}

function panelsOption(data, panels, columns, width) {
  const colours = theme();
  const scale = panelScale(data.kind, panels);
  const cell = (width - PANEL.left + PANEL.gap) / columns;
  const option = {
    ...base(colours), title: [], grid: [], xAxis: [], yAxis: [], series: [], graphic: [],
  };
  option.tooltip = {
    ...option.tooltip,
    trigger: 'axis',
    axisPointer: { type: data.kind === 'count' ? 'shadow' : 'line', lineStyle: { color: colours.soft } },
    formatter: (hits) => panelTip(data, panels[hits[0].axisIndex], hits[0].dataIndex),
  };
  panels.forEach((panel, i) => {
    const left = PANEL.left + (i % columns) * cell;
    const top = Math.floor(i / columns) * (PANEL.head + PANEL.height + PANEL.foot);
    const wide = cell - PANEL.gap;
    option.title.push({
      text: panel.title,
      left,
      top: top + 4,
      padding: 0,
      textStyle: { color: colours.ink, fontSize: 13, fontWeight: 600, width: wide, overflow: 'truncate' },
    });
    option.grid.push({ left, top: top + PANEL.head, width: wide, height: PANEL.height });
    option.xAxis.push({
      type: 'category',
      gridIndex: i,
      data: data.periods,
      ...axisStyle(colours),
      axisLabel: { show: false },
      axisLine: { onZero: true, lineStyle: { color: colours.soft } },
    });
    option.yAxis.push({
      type: 'value',
      gridIndex: i,
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      ...axisStyle(colours),
      axisLine: { show: false },
      axisLabel: { ...axisStyle(colours).axisLabel, show: i % columns === 0, formatter: scale.label },
    });
    option.series.push(...(data.kind === 'count'
      ? [countSeries(panel, i, colours)]
      : meanSeries(data.kind, panel, i, colours)));
    if (i + columns >= panels.length) {
      option.graphic.push(...ends(data.periods, left, top + PANEL.head + PANEL.height + 5, wide, colours));
    }
  });
  return option;
}

/** One scale for all panels, with round steps. */
function panelScale(kind, panels) {
  const known = panels
    .flatMap((panel) => [...panel.values, ...panel.low, ...panel.high])
    .filter((value) => value !== null);
  const most = Math.max(kind === 'count' ? 2 : 0.1, ...known);
  if (kind === 'tone') {
    const reach = Math.max(most, -Math.min(0, ...known));
    const max = Math.min(1, Math.ceil(reach * 4) / 4);
    return { min: -max, max, step: max, label: (value) => signed(value).replace(/\.?0+$/, '') };
  }
  const step = roundStep(most / 2);
  const max = step * Math.ceil(most / step - 1e-9);
  const label = kind === 'share' ? (value) => `${Math.round(100 * value)} %` : (value) => `${value}`;
  return { min: 0, max, step, label };
}

function roundStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((n) => n * power).find((n) => n >= value - 1e-9);
}

/** The first and the last period under a panel. */
function ends(periods, left, top, width, colours) {
  const text = (label, x, textAlign) => ({
    type: 'text',
    silent: true,
    x,
    y: top,
    style: { text: label, fill: colours.soft, font: `11px ${colours.font}`, textAlign },
  });
  const labels = [text(periods[0], left, 'left')];
  if (periods.length > 1 && width > 110) {
    labels.push(text(periods[periods.length - 1], left + width, 'right'));
  }
  return labels;
}

function countSeries(panel, i, colours) {
  return {
    type: 'bar',
    xAxisIndex: i,
    yAxisIndex: i,
    data: panel.values,
    barCategoryGap: '12%',
    color: colours.accent,
  };
}

function meanSeries(kind, panel, i, colours) {
  const colour = (value) => (kind === 'tone' ? toneColour(value, colours) : colours.accent);
  const most = Math.max(1, ...panel.n);
  return [
    {
      type: 'custom',
      xAxisIndex: i,
      yAxisIndex: i,
      silent: true,
      data: panel.values
        .map((value, at) => [at, panel.low[at], panel.high[at], value])
        .filter(([, low]) => low !== null),
      renderItem: (_, api) => {
        const from = api.coord([api.value(0), api.value(1)]);
        const to = api.coord([api.value(0), api.value(2)]);
        return {
          type: 'line',
          shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
          style: { stroke: colour(api.value(3)), lineWidth: 2, opacity: 0.45 },
        };
      },
    },
    {
      type: 'line',
      xAxisIndex: i,
      yAxisIndex: i,
      connectNulls: true,
      showAllSymbol: true,
      symbol: 'circle',
      lineStyle: { color: colours.line, width: 1 },
      data: panel.values.map((value, at) => ({
        value,
        symbolSize: 5 + 5 * Math.sqrt(panel.n[at] / most),
        itemStyle: {
          color: panel.n[at] === 1 ? colours.paper : colour(value ?? 0),
          borderColor: colour(value ?? 0),
          borderWidth: 1.5,
        },
      })),
    },
  ];
}

function panelTip(data, panel, at) {
  const value = panel.values[at];
  if (data.kind === 'count') {
    return told(panel.title, `${data.periods[at]}: ${stories(value)}`);
  }
  if (value === null || value === undefined) {
    return told(panel.title, `${data.periods[at]}: no story`);
  }
  const say = data.kind === 'tone' ? signed : percent;
  return told(
    panel.title,
    `${data.periods[at]}: ${say(value)}`,
    panel.low[at] === null
      ? (data.kind === 'tone' ? 'one story' : 'too few stories') + ', so no interval'
      : `95 % interval ${say(panel.low[at])} to ${say(panel.high[at])}`,
    `n = ${stories(panel.n[at])}`,
  );
}
