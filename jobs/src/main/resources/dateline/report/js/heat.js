// Pairs by period: a cell is the darker the more stories; sure surges and falls carry a mark.

const MARKS = { surge: '▲', fall: '▼' };

kinds.heat = (data) => {
  const most = Math.max(1, ...data.rows.flatMap((row) => row.stories));
  const narrow = (width) => width < 640;
  const rowHeight = (width) => (narrow(width) ? 40 : 24);
  return {
    height: (width) => data.rows.length * rowHeight(width) + 30,
    walk: {
      column: 'period',
      columns: () => data.periods.length,
      row: 'pair',
      rows: () => data.rows.length,
      tip: (y, x) => heatTip(data, [x, y, data.rows[y].stories[x]]),
      at: (y, x) => ({ seriesIndex: 0, dataIndex: y * data.periods.length + x }),
    },
    option(width) {
      const colours = theme();
      const names = narrow(width) ? 0 : 310;
      return {
        ...base(colours),
        tooltip: { ...base(colours).tooltip, formatter: ({ value }) => heatTip(data, value) },
        grid: { left: names === 0 ? 0 : names + 12, right: 0, top: 0, bottom: 26 },
        xAxis: {
          type: 'category', data: data.periods, ...axisStyle(colours), splitLine: { show: false },
        },
        yAxis: {
          type: 'category',
          inverse: true,
          data: data.rows.map((row, i) => i),
          ...axisStyle(colours),
          axisLine: { show: false },
          splitLine: { show: false },
          axisLabel: {
            color: colours.ink,
            fontSize: 12,
            interval: 0,
            width: names || width,
            overflow: 'truncate',
            formatter: (i) => data.rows[i].name,
            // Where there is no room beside the cells, the name stands above them.
            ...(names === 0 && { inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, 4, 0] }),
          },
          z: 10,
        },
        series: [{
          type: 'custom',
          data: data.rows.flatMap((row, y) => row.stories.map((n, x) => [x, y, n])),
          renderItem: (_, api) => heatCell(data, api, most, colours, names === 0),
        }],
      };
    },
  };
};

function heatCell(data, api, most, colours, below) {
  const [x, y, n] = [0, 1, 2].map((dimension) => api.value(dimension));
  const [centreX, centreY] = api.coord([x, y]);
  const [wide, high] = api.size([1, 1]);
  const change = data.rows[y].changes[x];
  const cell = below
    ? { y: centreY + 1, height: high / 2 - 5 }
    : { y: centreY - high / 2 + 2, height: high - 4 };
  const children = [{
    type: 'rect',
    shape: { x: centreX - wide / 2 + 0.5, width: Math.max(1, wide - 1), ...cell },
    style: n === 0
      ? { fill: colours.raised }
      : { fill: colours.accent, opacity: 0.25 + (0.75 * n) / most },
  }];
  if (change !== '') {
    children.push({
      type: 'text',
      silent: true,
      style: {
        text: MARKS[change],
        x: centreX,
        y: cell.y + cell.height / 2,
        align: 'center',
        verticalAlign: 'middle',
        fill: change === 'surge' ? colours.warm : colours.cold,
        stroke: colours.paper,
        lineWidth: 3,
        font: `13px ${colours.font}`,
      },
    });
  }
  return { type: 'group', children };
}

function heatTip(data, [x, y, n]) {
  const row = data.rows[y];
  return told(row.name, `${data.periods[x]}: ${stories(n)}`, row.changes[x]);
}
