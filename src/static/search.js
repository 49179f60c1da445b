// Looks in the index that was made with the site; nothing is asked of anybody else. Results are text: nothing that was mined runs.
const MOST = 8;

export async function search(form) {
  const [input, list, said] = ['input', 'ol', '[role=status]'].map((part) => form.querySelector(part));
  const pagefind = await import('./pagefind/pagefind.js');
  const show = (items, words) => {
    list.replaceChildren(...items);
    said.textContent = words;
    form.toggleAttribute('data-open', words !== '');
  };
  const look = async () => {
    const words = input.value.trim();
    if (words === '') return show([], '');
    const found = await pagefind.debouncedSearch(words, {}, 120);
    // Somebody has typed on meanwhile.
    if (found === null || words !== input.value.trim()) return;
    const pages = await Promise.all(found.results.slice(0, MOST).map((result) => result.data()));
    const n = found.results.length;
    show(pages.map(item), n === 0 ? 'Nothing found' : n > MOST ? `The first ${MOST} of ${n}` : `${n} found`);
  };
  input.addEventListener('input', look);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      show([], '');
      input.focus();
    }
    if (event.key === 'Enter' && event.target === input) list.querySelector('a')?.click();
  });
  document.addEventListener('focusin', ({ target }) => form.contains(target) || form.removeAttribute('data-open'));
  document.addEventListener('click', ({ target }) => form.contains(target) || form.removeAttribute('data-open'));
  await look();
}

function item({ url, meta, excerpt }) {
  const entry = document.createElement('li');
  const link = entry.appendChild(document.createElement('a'));
  link.href = url;
  link.textContent = meta.page ?? meta.title;
  const words = entry.appendChild(document.createElement('span'));
  words.textContent = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
  return entry;
}
