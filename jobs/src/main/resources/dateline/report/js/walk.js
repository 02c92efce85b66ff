// Charts are read without a mouse too: buttons and arrow keys go from figure to figure, and what a
// pointer would show is shown at the figure and said.

/**
 * @param steps what there is to walk through:
 *     column, what the figures of a row are called; columns(), how many there are
 *     row and rows(), the same for the rows, where there is more than one
 *     tip(row, column), what a figure says
 *     at(row, column), where it is: series and index in it
 * @param show called with where a figure is, or with null to hide what is shown
 */
function walk(steps, show) {
  const rows = () => steps.rows?.() ?? 1;
  let row = 0;
  let column = null;

  const said = element('output', {}, `Read ${steps.column} by ${steps.column}`);

  function go(down, right) {
    const wide = steps.columns();
    row = (Math.min(row, rows() - 1) + down + rows()) % rows();
    if (column === null) {
      column = right < 0 ? wide - 1 : 0;
    } else {
      column = (Math.min(column, wide - 1) + right + wide) % wide;
    }
    const [heading, ...lines] = steps.tip(row, column).children;
    said.replaceChildren(heading, ...lines.flatMap((line) => [' · ', line]));
    show(steps.at(row, column));
  }

  const button = (text, label, down, right) => element('button', {
    type: 'button', 'aria-label': label, title: label, onclick: () => go(down, right),
  }, text);
  const buttons = [
    button('←', `Previous ${steps.column}`, 0, -1),
    button('→', `Next ${steps.column}`, 0, 1),
  ];
  if (steps.rows) {
    buttons.push(
      button('↑', `Previous ${steps.row}`, -1, 0),
      button('↓', `Next ${steps.row}`, 1, 0),
    );
  }
  const keys = steps.rows
    ? { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }
    : { ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const group = element(
    'div', { class: 'walk', role: 'group', 'aria-label': 'Figure by figure' },
    element('span', { class: 'view' }, ...buttons), said,
  );
  group.addEventListener('keydown', (event) => {
    if (event.key in keys) {
      event.preventDefault();
      go(...keys[event.key]);
    } else if (event.key === 'Escape') {
      show(null);
    }
  });
  group.addEventListener('focusout', (event) => {
    if (!group.contains(event.relatedTarget)) {
      show(null);
    }
  });
  return group;
}
