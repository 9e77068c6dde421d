import type { Reading } from './reading.ts';
import { childOf, elementsOf, type XmlElement } from './xml.ts';

/** Text boxes in a drawing are kept for later; pictures and the like are counted. */
export function drawnIn(reading: Reading, element: XmlElement): void {
  const { unread } = reading;
  switch (element.name) {
    case 'w:txbxContent':
      reading.boxes.push(element);
      return;
    case 'mc:AlternateContent': {
      const chosen = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      if (chosen) drawnIn(reading, chosen);
      return;
    }
    case 'w:object':
      unread.objects += 1;
      return;
    case 'pic:pic':
    case 'v:imagedata':
      unread.pictures += 1;
      return;
    case 'c:chart':
      unread.charts += 1;
      return;
    case 'dgm:relIds':
      unread.objects += 1;
      return;
    default:
  }
  for (const child of elementsOf(element)) drawnIn(reading, child);
  if (element.name === 'v:textpath') readWordArt(reading, element);
}

/** Old WordArt keeps its letters in an attribute. */
function readWordArt(reading: Reading, { attributes }: XmlElement): void {
  const text = attributes.get('string')?.trim() ?? '';
  if (text !== '') reading.unread.objects += 1;
}
