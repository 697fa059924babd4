/** For each way of narrowing a list, the values of an item that it looks at. */
export type Facets<Item, Part extends string> = Readonly<Record<Part, (item: Item) => readonly string[]>>;

/** The value wanted of each part; null leaves it open. */
export type Wanted<Part extends string> = Readonly<Record<Part, string | null>>;

/** The items that have every wanted value, in the given order. */
export function wantedBy<Item, Part extends string>(
  items: readonly Item[],
  facets: Facets<Item, Part>,
  wanted: Wanted<Part>,
): readonly Item[] {
  // True because the names of the table's rows are the parts.
  const parts = Object.keys(facets) as Part[];
  return items.filter((item) =>
    parts.every((part) => {
      const value = wanted[part];
      return value === null || facets[part](item).includes(value);
    }),
  );
}

/** Every value that occurs in a part, with how many items choosing it would show, in order of first appearance. */
export function facetOptions<Item, Part extends string>(
  items: readonly Item[],
  facets: Facets<Item, Part>,
  wanted: Wanted<Part>,
  part: NoInfer<Part>,
): readonly { readonly value: string; readonly count: number }[] {
  const values = [...new Set(items.flatMap(facets[part]))];
  return values.map((value) => ({ value, count: wantedBy(items, facets, { ...wanted, [part]: value }).length }));
}
