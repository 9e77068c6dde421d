const ENDINGS =
  /(?<=..)(?:壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|省|市|县|区|州|盟|旗)$/u;

/**
 * The name of a place without what kind of place it is.
 * @example withoutEnding('某某市') // '某某'
 */
export function withoutEnding(name: string): string {
  return name.replace(ENDINGS, '');
}
