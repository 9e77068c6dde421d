/** So many letters are put together before they are written: what is longer lives longer than it need. */
const LETTERS = 16 * 1024;

/** What is written of each record, put together to texts. */
export async function* inTexts<R>(
  portions: AsyncIterable<readonly R[]>,
  write: (record: R) => string,
): AsyncGenerator<string> {
  for await (const portion of portions) {
    let text = '';
    for (const record of portion) {
      text += write(record);
      if (text.length < LETTERS) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  }
}
