// Before the first paint, so that neither theme nor language flashes. Kept in step by
// web/src/lib/theme/theme.svelte.ts and web/src/lib/language/language.ts.
{
  const query = new URLSearchParams(location.search);
  let theme = query.get('theme');
  let language = query.get('lang');
  try {
    // An embedded page is a guest: it leaves nothing behind.
    if (language !== null && query.get('embed') !== '1') {
      if (language === 'en') localStorage.setItem('language', 'en');
      else localStorage.removeItem('language');
    }
    theme ??= localStorage.getItem('theme');
    language ??= localStorage.getItem('language');
  } catch {
    // Storage may be forbidden; the system's theme and Chinese then stand.
  }
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.lang = language === 'en' ? 'en' : 'zh-CN';
}
