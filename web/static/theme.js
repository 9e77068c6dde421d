// Before the first paint, so that neither theme nor language flashes. Kept in step by
// web/src/lib/theme/theme.svelte.ts and web/src/lib/language/language.ts.
{
  const query = new URLSearchParams(location.search);
  let theme = query.get('theme');
  // The server writes the language of the office.
  const usual = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const asked = query.get('lang');
  let language = asked === null || asked === 'en' ? asked : 'zh';
  try {
    // An embedded page is a guest: it leaves nothing behind.
    if (language !== null && query.get('embed') !== '1') {
      if (language === usual) localStorage.removeItem('language');
      else localStorage.setItem('language', language);
    }
    theme ??= localStorage.getItem('theme');
    language ??= localStorage.getItem('language');
  } catch {
    // Storage may be forbidden; the system's theme and the usual language then stand.
  }
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  root.lang = (language ?? usual) === 'en' ? 'en' : 'zh-CN';
}
