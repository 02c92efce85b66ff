// The panel beside the network: what a name or a pair is, and the sentences that show it.

const MOST_NEIGHBOURS = 6;
const MOST_SENTENCES = 8;
const TYPES = { PER: 'Person', ORG: 'Organisation', LOC: 'Place' };

class Evidence {
  /**
   * @param choose called with {node} or {link} when a reader chooses one in the panel
   */
  constructor(network, choose) {
    this.network = network;
    this.choose = choose;
    this.panel = element('section', { class: 'evidence', 'aria-label': 'Evidence', tabindex: '0' });
  }

  /** What to do, and where to begin. */
  welcome(links) {
    this.fill(
      'Evidence',
      element('p', {}, 'Choose a name or a line in the drawing, search for a name, or begin with one of these pairs.'),
      this.buttons(links.slice(0, 8).map((link) => [this.pairName(link), link.stories, { link }])),
    );
  }

  node(index, links) {
    const node = this.network.nodes[index];
    const own = links.filter((link) => link.a === index || link.b === index);
    const group = this.network.groups[node.group];
    this.fill(
      node.name,
      element(
        'p', { class: 'facts-line' },
        `${TYPES[node.type] ?? 'Name'} · ${stories(node.stories)} · ${counted(node.mentions, 'mention', 'mentions')}`
          + (group.size > 1 ? ` · in the group of ${group.name}` : ''),
      ),
      element('h5', {}, own.length === 0 ? 'These filters leave it no pair' : 'With, and in how many stories'),
      this.buttons(own.slice(0, MOST_NEIGHBOURS).map((link) => {
        const other = this.network.nodes[link.a === index ? link.b : link.a];
        return [other.name, link.stories, { link }];
      })),
      this.sentences(own.flatMap((link) => link.evidence.slice(0, 2))),
    );
  }

  link(link) {
    this.fill(
      this.pairName(link),
      element(
        'p', { class: 'facts-line' },
        `${stories(link.stories)} · NPMI ${link.npmi.toFixed(2)} · tone ${signed(link.tone)} · q ${link.q === 0 ? '< 0.001' : link.q.toFixed(3)}`,
      ),
      this.sentences(link.evidence),
      element('h5', {}, 'More of'),
      this.buttons([link.a, link.b].map((node) => {
        const { name, stories: n } = this.network.nodes[node];
        return [name, n, { node }];
      })),
    );
  }

  pairName(link) {
    return `${this.network.nodes[link.a].name} and ${this.network.nodes[link.b].name}`;
  }

  fill(heading, ...parts) {
    this.heading = element('h4', { tabindex: '-1' }, heading);
    this.panel.replaceChildren(this.heading, ...parts);
    this.panel.scrollTop = 0;
  }

  buttons(choices) {
    return element('ul', { class: 'names-list' }, ...choices.map(([name, n, chosen]) => {
      const act = () => {
        this.choose(chosen);
        this.heading.focus({ preventScroll: true });
      };
      return element('li', {}, element(
        'button', { type: 'button', onclick: act },
        element('span', {}, name),
        element(
          'span', { class: 'n' },
          n.toLocaleString('en'), element('span', { class: 'unseen' }, n === 1 ? ' story' : ' stories'),
        ),
      ));
    }));
  }

  sentences(numbers) {
    const shown = [...new Set(numbers)].slice(0, MOST_SENTENCES);
    return element('div', { class: 'sentences' }, ...shown.map((number) => {
      const { text, article } = this.network.sentences[number];
      const source = this.network.articles[article];
      return element(
        'blockquote', {},
        element('p', {}, text),
        element(
          'cite', {},
          source.url === ''
            ? source.title
            : element('a', { href: source.url, rel: 'noopener noreferrer' }, source.title),
          [source.publisher, source.day].filter(Boolean).map((part) => ` · ${part}`).join(''),
        ),
      );
    }));
  }
}
