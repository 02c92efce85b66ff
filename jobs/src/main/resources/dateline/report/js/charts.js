// A kind of chart is a function of its data and its place in the page. It gives
//   height(width)   how high it wants to be
//   option(width)   what ECharts is to draw
//   ready(instance) told once, when there is something to listen to
//   walk            what there is to read in it figure by figure
// and calls place.redraw() when it has something else to draw.

const kinds = {};
const mounted = [];

function mount(place, data) {
  const canvas = place.querySelector('.canvas');
  const chart = kinds[place.dataset.chart](data, place);
  let instance = null;
  let width = 0;

  function draw() {
    width = canvas.clientWidth;
    if (width === 0) {
      return;
    }
    canvas.style.height = `${chart.height(width)}px`;
    if (instance === null) {
      instance = echarts.init(canvas, null, { renderer: 'svg' });
      chart.ready?.(instance);
    } else {
      instance.resize();
    }
    instance.setOption(chart.option(width), { notMerge: true });
    chart.drawn?.(instance);
  }

  place.hidden = false;
  place.redraw = draw;
  if (chart.walk) {
    place.append(walk(chart.walk, (at) => {
      if (instance === null) {
        draw();
      }
      instance?.dispatchAction(at === null ? { type: 'hideTip' } : { type: 'showTip', ...at });
    }));
  }
  canvas.style.height = `${chart.height(canvas.clientWidth)}px`;
  const table = place.parentElement.querySelector('details.rows');
  if (table) {
    table.open = false;
  }

  // A page has a dozen charts: each is drawn when a reader comes near it.
  const near = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      near.disconnect();
      draw();
    }
  }, { rootMargin: '600px' });
  near.observe(place);

  new ResizeObserver(() => {
    if (instance !== null && canvas.clientWidth !== width) {
      draw();
    }
  }).observe(place);
  mounted.push({ draw, isDrawn: () => instance !== null });
}

function redrawAll() {
  mounted.filter((chart) => chart.isDrawn()).forEach((chart) => chart.draw());
}

/** A bar a period: originals, with copies on top of them. */
kinds.bars = (data) => ({
  height: (width) => (width < 560 ? 200 : 260),
  walk: {
    column: 'period',
    columns: () => data.periods.length,
    tip: (_, i) => barTip(data, i),
    at: (_, i) => ({ seriesIndex: 0, dataIndex: i }),
  },
  option() {
    const colours = theme();
    const series = (name, values, colour) => ({
      name, type: 'bar', stack: 'articles', data: values, barCategoryGap: '15%', color: colour,
    });
    return {
      ...base(colours),
      tooltip: {
        ...base(colours).tooltip,
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: ([{ dataIndex: i }]) => barTip(data, i),
      },
      legend: { top: 0, left: 0, itemWidth: 11, itemHeight: 11, textStyle: { color: colours.soft } },
      grid: { left: 0, right: 4, top: 34, bottom: 6, containLabel: true },
      xAxis: { type: 'category', data: data.periods, ...axisStyle(colours), splitLine: { show: false } },
      yAxis: {
        type: 'value', minInterval: 1, splitNumber: 4, ...axisStyle(colours), axisLine: { show: false },
      },
      series: [
        series('Originals', data.originals, colours.accent),
        series('Copies', data.copies, colours.faint),
      ],
    };
  },
});

function barTip(data, i) {
  return told(
    data.periods[i],
    counted(data.originals[i] + data.copies[i], 'article', 'articles'),
    data.copies[i] > 0 && `of which ${counted(data.copies[i], 'copy', 'copies')}`,
  );
}
