import type { Article } from '#shared/corpus/schema.ts';

/**
 * Where an article's printed heading ends within its text, its closing stop included, so that the heading can be set
 * as one without saying it twice; 0 where the text does not begin with it.
 */
export function headingEnd({ label, title, text }: Pick<Article, 'label' | 'title' | 'text'>): number {
  if (title === null || !text.startsWith(label)) return 0;
  const gap = /^\s*/.exec(text.slice(label.length))?.[0].length ?? 0;
  const start = label.length + gap;
  if (!text.startsWith(title, start)) return 0;
  const end = start + title.length;
  return /^[\u3002.:\uff1a]/.test(text.slice(end)) ? end + 1 : end;
}
