export const COLOURS = {
  ink: '#000',
  soft: '#111',
  line: '#222',
  rule: '#333',
  panel: '#fff',
  cobalt: '#00f',
  copper: '#f00',
  celadon: '#0f0',
  font: 'serif',
};
