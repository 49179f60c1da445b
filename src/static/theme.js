// Light or dark: the system decides until somebody presses the switch. Without this script the system always decides.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = null;
  try {
    chosen = localStorage.getItem('footfall-theme');
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
  }
  const isDark = () => (chosen ? chosen === 'dark' : system.matches);
  const show = () => {
    if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
    const button = document.querySelector('[data-theme-switch]');
    if (!button) return;
    button.hidden = false;
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark() ? 'Switch to light' : 'Switch to dark');
  };
  show();
  addEventListener('DOMContentLoaded', () => {
    show();
    document.querySelector('[data-theme-switch]')?.addEventListener('click', () => {
      chosen = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('footfall-theme', chosen);
      } catch {
        // As above.
      }
      show();
    });
  });
  system.addEventListener('change', show);
})();
