/** How many characters are shown of a stretch that no tile covers. */
const shown = 20;

/**
 * Whether `text` is a row of the given tiles, each used at least once and any number of times. Null if so; otherwise
 * what is left over, in words.
 */
export function untiled(text: string, tiles: readonly string[]): string | null {
  const reached = new Set<number>([0]);
  // By the offset at which a tile ends: a short tile may hide a longer one, so every row is followed.
  const used = new Map<number, { readonly tile: string; readonly from: number }[]>();
  let furthest = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (!reached.has(offset)) continue;
    furthest = offset;
    for (const tile of tiles) {
      if (!text.startsWith(tile, offset)) continue;
      const end = offset + tile.length;
      reached.add(end);
      used.set(end, [...(used.get(end) ?? []), { tile, from: offset }]);
    }
  }
  if (!reached.has(text.length)) return `nothing covers 「${text.slice(furthest, furthest + shown)}…」`;
  const needed = tilesOnTheWay(used, text.length);
  const unused = tiles.find((tile) => !needed.has(tile));
  return unused === undefined ? null : `「${unused.slice(0, shown)}…」 is not in it`;
}

/** The tiles of every complete row that leads to `end`. */
function tilesOnTheWay(
  used: ReadonlyMap<number, readonly { readonly tile: string; readonly from: number }[]>,
  end: number,
): ReadonlySet<string> {
  const tiles = new Set<string>();
  const visited = new Set<number>();
  const waiting = [end];
  for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
    if (visited.has(offset)) continue;
    visited.add(offset);
    for (const { tile, from } of used.get(offset) ?? []) {
      tiles.add(tile);
      waiting.push(from);
    }
  }
  return tiles;
}
