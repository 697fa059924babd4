import { isMap, isScalar, isSeq, parseDocument, visit, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * Takes things out of a YAML text of the seeds without moving any line, so that what is said of the rest still names its
 * place: entries of a list whose `id`, or `term`, is one of `ids`; with `policies`, citations of these
 * documents, where others stand beside them; and their articles in `leansOn`.
 */
export function leaveOut(text: string, ids: ReadonlySet<string>, policies: ReadonlySet<string>): string {
  const document = parseDocument(text);
  const cuts: [number, number][] = [];
  const policyOf = (value: unknown): string => String(value).split('#')[0] ?? '';
  if (isSeq(document.contents)) {
    for (const item of itemsOf(document.contents)) {
      const isNamed =
        ids.has(String(valueOf(item, 'id') ?? valueOf(item, 'term'))) ||
        policies.has(policyOf(valueOf(item, 'article')));
      if (isNamed) cuts.push(rangeIn(document.contents, item, text));
    }
  }
  // A list of which nothing is left is an empty list, and not an empty file.
  if (isSeq(document.contents) && cuts.length > 0 && cuts.length === document.contents.items.length) return '[]\n';
  visit(document, {
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key.value : null;
      if (!isSeq(pair.value) || (key !== 'cite' && key !== 'leansOn' && key !== 'articles')) return;
      const items = itemsOf(pair.value);
      const gone = items.filter((item) =>
        policies.has(key === 'cite' ? String(valueOf(item, 'doc')) : policyOf(isScalar(item) ? item.value : '')),
      );
      if (gone.length < items.length) for (const item of gone) cuts.push(rangeIn(pair.value, item, text));
    },
  });
  return cuts.reduce(
    (rest, [start, end]) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text,
  );
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

function itemsOf(list: YAMLSeq): readonly (YAMLMap | Scalar)[] {
  return list.items.filter((item) => isMap(item) || isScalar(item));
}

function valueOf(item: Node, key: string): unknown {
  return isMap(item) ? item.get(key) : undefined;
}

/** From the dash, or after the comma, before an item to where the next begins or the last one ends. */
function rangeIn(list: YAMLSeq, item: Node, text: string): [number, number] {
  const place = list.items.indexOf(item);
  const [start, valueEnd] = item.range ?? [0, 0, 0];
  if (list.flow === true) {
    const comma = text.slice(valueEnd).match(/^\s*,/);
    if (comma !== null) return [start, valueEnd + comma[0].length];
    const before = text.slice(0, start).match(/,\s*$/);
    return [place > 0 && before !== null ? start - before[0].length : start, valueEnd];
  }
  const dash = text.lastIndexOf('-', start);
  return [dash, valueEnd];
}
