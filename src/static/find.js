// Search is fetched by whoever goes to it. Without this script there is none, and no field for it.
addEventListener('DOMContentLoaded', () => {
  const form = document.querySelector('[data-search]');
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusin', () => import('./search.js').then(({ search }) => search(form)), { once: true });
});
