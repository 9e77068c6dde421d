import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The reader's choice of theme, kept between visits; web/static/theme.js sets it before the first paint. */
class ThemeChoice {
  #prefersDark = new MediaQuery('prefers-color-scheme: dark');
  #isPrinting = $state(false);
  choice = $state<Theme>(readStored());
  /** What is on the screen, whoever chose it. */
  shown = $derived(
    this.#isPrinting
      ? 'light'
      : this.choice === 'system'
        ? this.#prefersDark.current
          ? 'dark'
          : 'light'
        : this.choice,
  );

  constructor() {
    window.addEventListener('beforeprint', () => this.#print(true));
    window.addEventListener('afterprint', () => this.#print(false));
  }

  choose(theme: Theme): void {
    this.choice = theme;
    wear(theme);
    store(theme);
  }

  /** Paper is white: what draws in colours of its own, such as a chart, draws them anew at once. */
  #print(isPrinting: boolean): void {
    wear(isPrinting ? 'light' : this.choice);
    this.#isPrinting = isPrinting;
    flushSync();
  }
}

export const theme = new ThemeChoice();

function wear(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

function readStored(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return THEMES.find((known) => known === chosen) ?? 'system';
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
