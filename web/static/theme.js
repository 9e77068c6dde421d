// Before the first paint, so that a chosen theme never flashes. Kept in step by web/src/lib/theme/theme.svelte.ts.
try {
  const choice = localStorage.getItem('theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage may be forbidden; the system's setting then stands.
}
