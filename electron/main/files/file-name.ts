/** UTF-16 units: with three bytes each, an ending and a temporary one, still below the 255 bytes of Linux. */
const longest = 70;
const forbidden = /[<>:"/\\|?*\p{Cc}]+/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that Windows, macOS and Linux all take, from words such as a client's name; never empty. */
export function fileNameOf(words: string): string {
  const name = words
    .replace(forbidden, '_')
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') return 'portolan';
  return reserved.test(name) ? `_${name}` : name;
}
