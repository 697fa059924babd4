/**
 * The same without the characters that no document format may hold: control characters but tab and line break, halves of
 * pairs, and the two non-characters. Objects and arrays are gone through.
 */
export function cleanText<T>(value: T): T {
  // True of each branch because a text stays a text, a list a list, and an object keeps its keys.
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleanText(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, cleanText(one)])) as T;
}

// Looked at first: nearly no text holds any.
const unfit = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;

function clean(text: string): string {
  if (!unfit.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(new RegExp(unfit.source, 'gu'), '');
}
