/** True where app version `have` is at least `needed`; both as `0.1.0`. What cannot be read is never enough. */
export function isAtLeast(have: string, needed: string): boolean {
  const [mine, asked] = [partsOf(have), partsOf(needed)];
  if (mine === null || asked === null) return false;
  const place = mine.findIndex((part, index) => part !== asked[index]);
  return place === -1 || (mine[place] ?? 0) > (asked[place] ?? 0);
}

function partsOf(version: string): readonly number[] | null {
  const parts = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  return parts === null ? null : parts.slice(1).map(Number);
}
