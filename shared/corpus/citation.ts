/** Every offset (UTF-16) at which `quote` stands in `text`, overlapping ones included; empty for an empty quote. */
export function placesOf(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}
