/*
 * For pages of other sites: gives frames of Tongbao the height that they tell, whenever it changes.
 * Once in a page, anywhere: <script src="https://…/embed.js" async></script>
 * Without it a frame keeps the height that its code says.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const { origin } = new URL(script.src);
  const own = () =>
    [...document.querySelectorAll('iframe')].filter(
      ({ src }) => src !== '' && new URL(src, location.href).origin === origin,
    );

  addEventListener('message', ({ source, origin: from, data }) => {
    if (from !== origin || data?.type !== 'tongbao-height' || !(data.height > 0)) return;
    const frame = own().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${Math.ceil(data.height)}px`;
  });

  // Those that told it before this was here tell it again.
  for (const { contentWindow } of own())
    contentWindow?.postMessage({ type: 'tongbao-ask' }, origin);
})();
