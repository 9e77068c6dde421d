/**
 * Who is assessed, one a line, with a group behind a comma or a tab where there are groups.
 * @example readListed('某县，一类') // [{ assessed: '某县', group: '一类' }]
 */
export function readListed(text: string): { assessed: string; group?: string }[] {
  return text.split('\n').flatMap((line) => {
    const [assessed = '', ...rest] = line.split(/[,，\t]/u).map((one) => one.trim());
    const group = rest.join('，');
    return assessed === '' ? [] : [{ assessed, ...(group !== '' && { group }) }];
  });
}
