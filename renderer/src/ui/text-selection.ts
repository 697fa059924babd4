import type { Span } from '#shared/corpus/schema.ts';

/** Words of one text on the screen: which text, and which of its characters. */
export interface SelectedWords extends Span {
  /** The value of `data-text` of the element the text stands in. */
  readonly text: string;
}

/**
 * Which characters of which texts a range covers: one entry a text, in order. A text is an element with `data-text`;
 * inside, every `data-start` element holds its characters from that offset on, and nothing else but `data-gap` words.
 */
export function selectedWords(root: ParentNode, range: Range): readonly SelectedWords[] {
  const words: SelectedWords[] = [];
  for (const block of root.querySelectorAll<HTMLElement>('[data-text] [data-start]')) {
    if (!range.intersectsNode(block)) continue;
    const text = block.closest<HTMLElement>('[data-text]')?.dataset['text'];
    if (text === undefined) continue;
    const start = offsetIn(block, range, 'start');
    const end = offsetIn(block, range, 'end');
    const last = words.at(-1);
    if (last?.text === text) words[words.length - 1] = { ...last, end: Math.max(last.end, end) };
    else if (end > start) words.push({ text, start, end });
  }
  return words.filter(({ start, end }) => end > start);
}

/** The range of characters of a text on the screen; null where the text is not there. */
export function rangeOf(root: ParentNode, { text, start, end }: SelectedWords): Range | null {
  const blocks = [...root.querySelectorAll<HTMLElement>('[data-start]')].filter(
    (block) => block.closest<HTMLElement>('[data-text]')?.dataset['text'] === text,
  );
  const from = pointAt(blocks, start, 'start');
  const to = pointAt(blocks, end, 'end');
  if (from === null || to === null) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

function offsetIn(block: HTMLElement, range: Range, edge: 'start' | 'end'): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  const [node, offset] =
    edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const place = before.comparePoint(node, offset);
  if (place === 0) before.setEnd(node, offset);
  const base = Number(block.dataset['start']);
  return place < 0 ? base : base + lengthOf(before.cloneContents());
}

function lengthOf(contents: DocumentFragment): number {
  return textNodes(contents).reduce((sum, node) => sum + node.data.length, 0);
}

function pointAt(blocks: readonly HTMLElement[], offset: number, edge: 'start' | 'end') {
  for (const block of blocks) {
    let at = Number(block.dataset['start']);
    for (const node of textNodes(block)) {
      const end = at + node.data.length;
      if (offset < end || (edge === 'end' && offset === end)) return { node, offset: Math.max(0, offset - at) };
      at = end;
    }
  }
  return null;
}

/** The text nodes that are the text itself, without the words that stand for lost ones. */
function textNodes(root: Node): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isLost = (node.parentElement?.closest('[data-gap]') ?? null) !== null;
    if (node instanceof Text && !isLost) nodes.push(node);
  }
  return nodes;
}
