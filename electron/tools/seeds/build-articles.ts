import type { Article, Chapter } from '#shared/corpus/schema.ts';
import { agenciesOf } from './agencies.ts';
import { headingOf } from './heading.ts';
import type { Problem } from './problems.ts';
import type { Body, Section } from './read-body.ts';

/** The chapters and articles of one document, in its order. */
export interface Contents {
  readonly chapters: readonly Chapter[];
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Where an article stands while the file is read through. */
interface Place {
  readonly policy: string;
  readonly chapter: Chapter | null;
}

/**
 * Makes chapters and articles of a policy file's sections. One rule holds for all documents: an article's text is
 * everything given of it, its number and heading included, whether they run in or stand on a line of their own (then
 * that line is its first paragraph); `label` and `title` repeat them. A chapter's heading is its title, number
 * included, and no article's text. A document without chapters is one chapter that bears the document's title.
 * Preamble and closing stand outside the chapters and have neither label nor title.
 */
export function buildContents(file: string, policy: string, title: string, body: Body): Contents {
  const chapters: Chapter[] = [];
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const section of body.sections) {
    const { kind, id } = section.directive;
    const problem = (message: string): void => void problems.push({ file, line: section.line, column: 1, message });
    const key = kind === 'chapter' ? `chapter ${id}` : id;
    if (seen.has(key)) problem(`${kind} ${id} stands twice in this document; give this one its own number.`);
    seen.add(key);
    const mismatch = numberMismatch(section);
    if (mismatch !== null) problem(mismatch);
    if (kind === 'chapter') chapters.push({ id, title: section.lines[0]?.text ?? '' });
    else articles.push(buildArticle(section, { policy, chapter: chapters.at(-1) ?? null }));
  }
  if (chapters.length > 0) return { chapters, articles, problems };
  const whole: Chapter = { id: 'all', title };
  return {
    chapters: [whole],
    articles: articles.map((article) => (isOutside(article.id) ? article : { ...article, chapter: whole.id })),
    problems,
  };
}

function buildArticle({ directive, lines, gaps }: Section, { policy, chapter }: Place): Article {
  const text = lines.map((line) => line.text).join('\n');
  const id = `${policy}#${directive.id}`;
  const starts = startsOf(lines.map((line) => line.text));
  return {
    id,
    kind: directive.kind === 'chapter' ? 'part' : directive.kind,
    chapter: isOutside(id) ? '' : (chapter?.id ?? ''),
    ...headOf(directive, lines[0]?.text ?? '', chapter),
    text,
    agencies: directive.kind === 'article' ? [...agenciesOf(text)] : [],
    gaps: gaps.map((line) => starts[line] ?? text.length),
  };
}

function headOf(
  directive: Section['directive'],
  firstLine: string,
  chapter: Chapter | null,
): { label: string; title: string | null } {
  if (directive.kind === 'chapter' || directive.id === 'preamble' || directive.id === 'closing') {
    return { label: '', title: null };
  }
  if (directive.title === 'lost') return { label: directive.label ?? '', title: null };
  const { label, title } = headingOf(directive.title === 'chapter' ? (chapter?.title ?? '') : firstLine);
  return { label: directive.label ?? label, title: title === '' ? null : title };
}

/** Offsets in the joined text at which the paragraphs start. */
function startsOf(paragraphs: readonly string[]): readonly number[] {
  let offset = 0;
  return paragraphs.map((paragraph) => {
    const start = offset;
    offset += paragraph.length + 1;
    return start;
  });
}

function isOutside(id: string): boolean {
  return id.endsWith('#preamble') || id.endsWith('#closing');
}

/** A marker that counts otherwise than the text below it was put at the wrong place. */
function numberMismatch({ directive, lines }: Section): string | null {
  const expected = Number(/(\d+)$/.exec(directive.id)?.[1]);
  if (Number.isNaN(expected) || (directive.kind !== 'chapter' && directive.title !== 'printed')) return null;
  const { number, label } = headingOf(lines[0]?.text ?? '');
  if (number === expected) return null;
  const found = number === null ? 'no number' : `the number ${label}`;
  return `the marker says ${directive.kind} ${directive.id}, but the text below it begins with ${found}; move the marker or mend its number.`;
}
