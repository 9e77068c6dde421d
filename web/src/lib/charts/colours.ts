/** The glazes as colours a chart can take, resolved for the theme on the screen. */
export interface ChartColours {
  ink: string;
  soft: string;
  line: string;
  rule: string;
  panel: string;
  cobalt: string;
  copper: string;
  celadon: string;
  font: string;
}

/** A custom property is only text until something wears it, so a probe wears each in turn. */
export function readColours(node: HTMLElement): ChartColours {
  const probe = node.appendChild(document.createElement('span'));
  const style = getComputedStyle(probe);
  const wear = (name: Exclude<keyof ChartColours, 'font'>) => {
    probe.style.color = `var(--${name})`;
    return style.color;
  };
  const colours = {
    ink: wear('ink'),
    soft: wear('soft'),
    line: wear('line'),
    rule: wear('rule'),
    panel: wear('panel'),
    cobalt: wear('cobalt'),
    copper: wear('copper'),
    celadon: wear('celadon'),
    // In quotes that may stand in an attribute of a saved drawing.
    font: style.fontFamily.replaceAll('"', "'"),
  };
  probe.remove();
  return colours;
}
