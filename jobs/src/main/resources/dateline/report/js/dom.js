// Elements are made from text, never from markup: what the corpus says stays text.

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== null) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function counted(n, one, many) {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

function stories(n) {
  return counted(n, 'story', 'stories');
}

function signed(value) {
  const digits = Math.abs(value).toFixed(2);
  return digits === '0.00' ? digits : (value < 0 ? '−' : '+') + digits;
}

function percent(value) {
  return `${(100 * value).toFixed(1)} %`;
}

/** A choice of one among a few, as radio buttons; calls back with the one chosen. */
function choice(name, legend, values, chosen) {
  const set = element('fieldset', { class: 'choice' }, element('legend', { class: 'unseen' }, legend));
  values.forEach((value, i) => {
    const input = element('input', {
      type: 'radio', name, value, checked: i === 0, onchange: () => chosen(value),
    });
    set.append(element('label', {}, input, element('span', {}, value)));
  });
  return set;
}

/** What a tooltip says: a heading and lines. */
function told(heading, ...lines) {
  return element(
    'div', { class: 'tip' },
    element('b', {}, heading),
    ...lines.filter(Boolean).map((line) => element('span', {}, line)),
  );
}
