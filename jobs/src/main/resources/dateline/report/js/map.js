// Places as circles on the outline of land, in the Equal Earth projection (Šavrič, Patterson and
// Jenny 2018): areas compare, and the north is not blown up.

const EARTH = { a1: 1.340264, a2: -0.081106, a3: 0.000893, a4: 0.003796, m: Math.sqrt(3) / 2 };
const RADIANS = Math.PI / 180;

const REGIONS = {
  World: { center: [10, 22], zoom: 1 },
  Africa: { center: [18, 2], zoom: 2.6 },
  'Asia and Oceania': { center: [110, 15], zoom: 2 },
  Europe: { center: [14, 53], zoom: 5 },
  'Middle East and Caucasus': { center: [46, 35], zoom: 5.5 },
  'North America': { center: [-96, 42], zoom: 2.6 },
  'South America': { center: [-60, -22], zoom: 2.4 },
};

const equalEarth = {
  project([lon, lat]) {
    const t = Math.asin(EARTH.m * Math.sin(lat * RADIANS));
    const t2 = t * t;
    const t6 = t2 * t2 * t2;
    const x = (lon * RADIANS * Math.cos(t))
      / (EARTH.m * (EARTH.a1 + 3 * EARTH.a2 * t2 + t6 * (7 * EARTH.a3 + 9 * EARTH.a4 * t2)));
    const y = t * (EARTH.a1 + EARTH.a2 * t2 + t6 * (EARTH.a3 + EARTH.a4 * t2));
    return [x, -y];
  },
  unproject([x, y]) {
    let t = -y;
    for (let i = 0; i < 8; i++) {
      const t2 = t * t;
      const t6 = t2 * t2 * t2;
      const over = t * (EARTH.a1 + EARTH.a2 * t2 + t6 * (EARTH.a3 + EARTH.a4 * t2)) + y;
      t -= over / (EARTH.a1 + 3 * EARTH.a2 * t2 + t6 * (7 * EARTH.a3 + 9 * EARTH.a4 * t2));
    }
    const t2 = t * t;
    const t6 = t2 * t2 * t2;
    const lon = (EARTH.m * x * (EARTH.a1 + 3 * EARTH.a2 * t2 + t6 * (7 * EARTH.a3 + 9 * EARTH.a4 * t2)))
      / Math.cos(t);
    return [lon / RADIANS, Math.asin(Math.sin(t) / EARTH.m) / RADIANS];
  },
};

/** Points from differences of tenths of a degree. */
function unpacked(line) {
  const points = [];
  let [lon, lat] = [0, 0];
  for (let i = 0; i < line.length; i += 2) {
    lon += line[i];
    lat += line[i + 1];
    points.push([lon / 10, lat / 10]);
  }
  return points;
}

let borders = null;

function registerLand() {
  if (borders !== null) {
    return;
  }
  const packed = JSON.parse(document.getElementById('land').textContent);
  borders = packed.borders.map(unpacked);
  const coordinates = packed.land.map((polygon) => polygon.map(unpacked));
  echarts.registerMap('land', {
    type: 'FeatureCollection',
    features: [{
      type: 'Feature', properties: { name: 'land' }, geometry: { type: 'MultiPolygon', coordinates },
    }],
  });
}

/**
 * The view that holds the places of nineteen in twenty stories. ECharts 5.3 wants the centre of a
 * projected map as a projected point.
 */
function whereTheyAre(places) {
  const all = places.reduce((sum, place) => sum + place.stories, 0);
  let held = 0;
  const most = places.filter((place) => {
    held += place.stories;
    return held <= 0.95 * all || held === place.stories;
  });
  const points = most.map((place) => equalEarth.project([place.lon, place.lat]));
  const range = (i) => [Math.min(...points.map((p) => p[i])), Math.max(...points.map((p) => p[i]))];
  const [[left, right], [top, bottom]] = [range(0), range(1)];
  const zoom = Math.min(5.4 / (right - left + 0.3), 2.4 / (bottom - top + 0.3));
  if (zoom < 1.5) {
    return { center: equalEarth.project(REGIONS.World.center), zoom: 1 };
  }
  return { center: [(left + right) / 2, (top + bottom) / 2], zoom: Math.min(8, zoom) };
}

kinds.map = (places, place) => {
  const regions = { 'Where most stories are': whereTheyAre(places) };
  for (const [name, { center, zoom }] of Object.entries(REGIONS)) {
    regions[name] = { center: equalEarth.project(center), zoom };
  }
  const view = new View(regions['Where most stories are'], place);
  const select = element('select', {
    onchange: () => view.show(regions[select.value]),
  }, ...Object.keys(regions).map((name) => element('option', {}, name)));
  place.prepend(element(
    'div', { class: 'controls' },
    element('label', {}, element('span', {}, 'Part of the world'), select),
    view.buttons,
  ));
  return {
    height: (width) => Math.max(240, width * 0.46),
    walk: {
      column: 'place',
      columns: () => places.length,
      tip: (_, i) => placeTip(places[i]),
      at: (_, i) => ({ seriesIndex: 1, dataIndex: i }),
    },
    option: (width) => mapOption(places, view, width),
    ready(instance) {
      instance.on('georoam', () => view.moved(instance.getOption().geo[0]));
    },
  };
};

function mapOption(places, view, width) {
  registerLand();
  const colours = theme();
  const most = places[0].stories;
  const widest = width < 560 ? 26 : 40;
  return {
    ...base(colours),
    tooltip: {
      ...base(colours).tooltip,
      formatter: ({ data }) => placeTip(data.place),
    },
    geo: {
      map: 'land',
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      projection: equalEarth,
      roam: view.roam,
      center: view.center,
      zoom: view.zoom,
      scaleLimit: { min: 1, max: 20 },
      silent: true,
      itemStyle: { areaColor: colours.land, borderColor: colours.soft, borderWidth: 0.4 },
    },
    series: [
      {
        type: 'lines',
        coordinateSystem: 'geo',
        polyline: true,
        silent: true,
        data: borders.map((coords) => ({ coords })),
        lineStyle: { color: colours.paper, width: 0.8, opacity: 1 },
      },
      {
        type: 'scatter',
        coordinateSystem: 'geo',
        symbolSize: (value) => Math.max(5, widest * Math.sqrt(value[2] / most)),
        itemStyle: { color: colours.accent, opacity: 0.62, borderColor: colours.paper, borderWidth: 0.8 },
        emphasis: { itemStyle: { opacity: 0.95 } },
        // Large circles first, so that small ones stay to be reached.
        data: places.map((one) => ({
          name: one.name,
          value: [one.lon, one.lat, one.stories],
          place: one,
          label: { position: one.lon > 100 ? 'left' : 'right' },
        })),
        label: {
          show: true,
          formatter: ({ dataIndex, name }) => (dataIndex < 40 ? name : ''),
          color: colours.ink,
          opacity: 1,
          textBorderColor: colours.paper,
          textBorderWidth: 3,
          fontSize: 11,
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}

function placeTip(place) {
  return told(place.name, stories(place.stories), counted(place.mentions, 'mention', 'mentions'));
}
