// Names that occur together. The drawing, its filters, and the evidence beside it.

const SHAPES = { PER: 'circle', ORG: 'rect', LOC: 'diamond' };
const SIGNS = { PER: '●', ORG: '■', LOC: '◆' };
const PLURALS = { PER: 'Persons', ORG: 'Organisations', LOC: 'Places' };
const LABELLED = 26;
const MARGIN = { x: 36, y: 22 };
const MOST_FOUND = 8;

class Network {
  constructor(data, place) {
    this.data = data;
    this.place = place;
    this.types = new Set(data.nodes.map((node) => node.type));
    this.group = null;
    this.least = 1;
    this.selected = null;
    this.instance = null;
    this.view = new View({ center: null, zoom: 1 }, place);
    this.evidence = new Evidence(data, (chosen) => this.select(chosen));
    this.status = element('p', { class: 'status', role: 'status' });
    place.prepend(this.controls(), this.status);
    place.append(this.evidence.panel);
    this.evidence.welcome(data.links);
    this.say();
  }

  controls() {
    return element(
      'div', { class: 'controls' },
      this.search(), this.typeFilter(), this.groupFilter(), this.strengthFilter(), this.view.buttons,
    );
  }

  search() {
    const found = element('ul', { class: 'found' });
    const input = element('input', {
      type: 'search',
      autocomplete: 'off',
      oninput: () => {
        const matches = input.value.trim() === '' ? [] : this.matches(input.value);
        found.replaceChildren(...matches.slice(0, MOST_FOUND).map((node) => element(
          'li', {}, element('button', {
            type: 'button',
            onclick: () => {
              input.value = this.data.nodes[node].name;
              found.replaceChildren();
              this.select({ node });
              this.evidence.heading.focus({ preventScroll: true });
            },
          },
          element('span', {}, this.data.nodes[node].name),
          element('span', { class: 'n' }, stories(this.data.nodes[node].stories))),
        )));
        if (input.value.trim() !== '') {
          this.status.textContent = `${counted(matches.length, 'name matches', 'names match')} “${input.value.trim()}”`;
        } else {
          this.say();
        }
      },
      onkeydown: (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          found.querySelector('button')?.click();
        } else if (event.key === 'Escape') {
          input.value = '';
          found.replaceChildren();
          this.select(null);
        }
      },
    });
    return element(
      'div', { class: 'search' },
      element('label', {}, element('span', {}, 'Search a name'), input), found,
    );
  }

  /** Names that hold all words of the query, those that begin with it first. */
  matches(query) {
    const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const words = plain(query).split(/\s+/).filter(Boolean);
    const begins = (name) => (plain(name).startsWith(words[0]) ? 0 : 1);
    return this.data.nodes
      .map((node, i) => [i, node])
      .filter(([, node]) => words.every((word) => plain(node.name).includes(word)))
      .sort(([, a], [, b]) => begins(a.name) - begins(b.name) || b.stories - a.stories)
      .map(([i]) => i);
  }

  typeFilter() {
    const set = element('fieldset', { class: 'kinds' }, element('legend', {}, 'Show'));
    for (const type of Object.keys(PLURALS).filter((one) => this.types.has(one))) {
      const box = element('input', {
        type: 'checkbox',
        checked: true,
        onchange: () => {
          this.types[box.checked ? 'add' : 'delete'](type);
          this.filtered();
        },
      });
      set.append(element(
        'label', {}, box, element('span', { 'aria-hidden': 'true' }, SIGNS[type]), PLURALS[type],
      ));
    }
    return set;
  }

  groupFilter() {
    const select = element(
      'select', {
        onchange: () => {
          this.group = select.value === '' ? null : Number(select.value);
          this.filtered();
        },
      },
      element('option', { value: '' }, 'All groups'),
      ...this.data.groups.map((group, i) => element(
        'option', { value: i }, `${group.name} (${group.size})`,
      )),
    );
    return element('label', {}, element('span', {}, 'Group'), select);
  }

  strengthFilter() {
    const most = Math.max(...this.data.links.map((link) => link.stories));
    const output = element('output', {}, stories(1));
    const range = element('input', {
      type: 'range',
      min: 1,
      max: most,
      value: 1,
      oninput: () => {
        this.least = Number(range.value);
        output.textContent = stories(this.least);
        this.filtered();
      },
    });
    return element('label', {}, element('span', {}, 'Together in at least ', output), range);
  }

  isShown(node) {
    return this.types.has(node.type) && (this.group === null || node.group === this.group);
  }

  links() {
    const { nodes, links } = this.data;
    return links.filter((link) => link.stories >= this.least
      && this.isShown(nodes[link.a]) && this.isShown(nodes[link.b]));
  }

  /** Numbers of the names that have a pair among these. */
  names(links) {
    return new Set(links.flatMap((link) => [link.a, link.b]));
  }

  filtered() {
    this.say();
    this.tell();
    this.place.redraw();
  }

  say() {
    const links = this.links();
    this.status.textContent = `Shown: ${counted(this.names(links).size, 'name', 'names')} and ${counted(links.length, 'pair', 'pairs')}.`;
  }

  select(chosen) {
    this.selected = chosen;
    this.tell();
    this.place.redraw();
    if (chosen !== null) {
      this.status.textContent = `Evidence for ${this.evidence.heading.textContent}.`;
      if (window.innerWidth < 900) {
        this.evidence.panel.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  tell() {
    if (this.selected === null) {
      this.evidence.welcome(this.links());
    } else if (this.selected.link) {
      this.evidence.link(this.selected.link);
    } else {
      this.evidence.node(this.selected.node, this.links());
    }
  }

  height(width) {
    return Math.max(340, Math.min(620, width * 0.85));
  }

  option(width) {
    const colours = theme();
    const links = this.links();
    const names = this.names(links);
    if (this.selected?.node !== undefined) {
      names.add(this.selected.node);
    }
    return {
      ...base(colours),
      tooltip: {
        ...base(colours).tooltip,
        formatter: ({ data }) => this.tip(data),
      },
      series: [{
        type: 'graph',
        layout: 'none',
        left: MARGIN.x,
        top: MARGIN.y,
        width: width - 2 * MARGIN.x,
        height: this.height(width) - 2 * MARGIN.y,
        roam: this.view.roam,
        center: this.view.center,
        zoom: this.view.zoom,
        nodeScaleRatio: 0.4,
        data: this.drawnNodes(names, width, colours),
        links: links.map((link) => this.drawnLink(link, colours)),
        emphasis: { focus: 'adjacency', label: { show: true }, lineStyle: { opacity: 0.9 } },
        blur: { itemStyle: { opacity: 0.15 }, lineStyle: { opacity: 0.04 }, label: { opacity: 0.15 } },
        labelLayout: { hideOverlap: true },
      }],
    };
  }

  /** What is said of a name or a line; nothing where the drawing has just changed under the pointer. */
  tip({ node, link }) {
    if (link) {
      return told(this.evidence.pairName(link), stories(link.stories), 'Click for the sentences');
    }
    return node ? told(node.name, stories(node.stories), 'Click for its pairs and sentences') : '';
  }

  drawnNodes(names, width, colours) {
    const most = Math.max(...this.data.nodes.map((node) => node.stories));
    const widest = width < 560 ? 22 : 34;
    const chief = [...names]
      .sort((a, b) => this.data.nodes[b].stories - this.data.nodes[a].stories)
      .slice(0, width < 560 ? LABELLED / 2 : LABELLED);
    const at = this.fit([...names], width - 2 * MARGIN.x, this.height(width) - 2 * MARGIN.y);
    const drawn = [...names].sort((a, b) => a - b).map((index) => {
      const node = this.data.nodes[index];
      const isSelected = this.selected?.node === index
        || this.selected?.link?.a === index || this.selected?.link?.b === index;
      return {
        id: String(index),
        name: node.name,
        node,
        index,
        ...at(node),
        symbol: SHAPES[node.type] ?? 'circle',
        symbolSize: 7 + (widest - 7) * Math.sqrt(node.stories / most),
        itemStyle: {
          color: colours.groups[node.group] ?? colours.soft,
          borderColor: isSelected ? colours.ink : colours.paper,
          borderWidth: isSelected ? 3 : 1,
        },
        label: {
          show: isSelected || chief.includes(index),
          position: at(node).x > 0.75 * width ? 'left' : 'right',
          distance: 3,
          color: colours.ink,
          fontSize: isSelected ? 13 : 11,
          fontWeight: isSelected ? 700 : 400,
          textBorderColor: colours.paper,
          textBorderWidth: 3,
        },
      };
    });
    // Two corners that nobody sees: with them the drawing is as large as its place, so that ECharts
    // has nothing to stretch.
    const corner = (id, x, y) => ({ id, name: '', x, y, symbolSize: 0, tooltip: { show: false } });
    return [
      ...drawn,
      corner('first', 0, 0),
      corner('last', width - 2 * MARGIN.x, this.height(width) - 2 * MARGIN.y),
    ];
  }

  /** Where a name lies, so that these fill the place. */
  fit(names, wide, high) {
    const nodes = names.map((index) => this.data.nodes[index]);
    const scale = (side, length) => {
      const least = Math.min(...nodes.map((node) => node[side]));
      const range = Math.max(...nodes.map((node) => node[side])) - least;
      return (node) => (range === 0 ? length / 2 : ((node[side] - least) / range) * length);
    };
    const [x, y] = [scale('x', wide), scale('y', high)];
    return (node) => ({ x: x(node), y: y(node) });
  }

  drawnLink(link, colours) {
    const isSelected = this.selected?.link === link
      || this.selected?.node === link.a || this.selected?.node === link.b;
    return {
      source: String(link.a),
      target: String(link.b),
      link,
      lineStyle: {
        color: isSelected ? colours.ink : colours.soft,
        width: Math.min(7, 0.8 + 0.9 * Math.log2(link.stories)),
        opacity: isSelected ? 0.85 : 0.3,
      },
    };
  }

  ready(instance) {
    instance.on('click', ({ data: { link, index } }) => this.select(link ? { link } : { node: index }));
    instance.on('graphroam', () => this.view.moved(instance.getOption().series[0]));
  }
}

kinds.network = (data, place) => new Network(data, place);
