// Where a reader looks in a drawing that can be moved. Moving by hand is off until it is asked for:
// a page that is scrolled must not get stuck in a drawing.

class View {
  constructor({ center, zoom }, place) {
    this.first = { center, zoom };
    this.center = center;
    this.zoom = zoom;
    this.roam = false;
    this.place = place;
    const button = (text, label, act) => element(
      'button', { type: 'button', 'aria-label': label, title: label, onclick: act }, text,
    );
    this.toggle = element(
      'button', { type: 'button', 'aria-pressed': 'false', onclick: () => this.allow(!this.roam) },
      'Move by hand',
    );
    this.buttons = element(
      'div', { class: 'view', role: 'group', 'aria-label': 'View' },
      button('+', 'Nearer', () => this.scale(1.5)),
      button('−', 'Farther', () => this.scale(1 / 1.5)),
      button('↺', 'Back to the first view', () => this.show(this.first)),
      this.toggle,
    );
  }

  allow(roam) {
    this.roam = roam;
    this.toggle.setAttribute('aria-pressed', String(roam));
    this.place.redraw();
  }

  scale(factor) {
    this.zoom = Math.max(0.8, Math.min(20, this.zoom * factor));
    this.place.redraw();
  }

  show({ center, zoom }) {
    this.center = center;
    this.zoom = zoom;
    this.place.redraw();
  }

  /** The reader has moved it: what ECharts holds now is the view. */
  moved({ center, zoom }) {
    this.center = center ?? this.center;
    this.zoom = zoom;
  }
}
