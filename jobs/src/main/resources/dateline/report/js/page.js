// Begins: draws what the page holds, and makes its queries copyable.

const figures = JSON.parse(document.getElementById('data').textContent);

document.querySelectorAll('[data-chart]').forEach((place) => mount(place, figures[place.dataset.figure]));

window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redrawAll);
window.addEventListener('beforeprint', () => mounted.forEach((chart) => chart.draw()));

const copied = document.getElementById('copied');

async function copy(text, code) {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied';
  } catch {
    // A browser that keeps its clipboard from pages: what is selected can be copied by hand.
    window.getSelection().selectAllChildren(code);
    return 'Selected; press Ctrl+C or ⌘C to copy';
  }
}

document.querySelectorAll('button.copy').forEach((button) => {
  const code = button.parentElement.querySelector('code');
  button.hidden = false;
  button.addEventListener('click', async () => {
    copied.textContent = '';
    copied.textContent = await copy(code.textContent, code);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 2000);
  });
});
