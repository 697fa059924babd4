import type { Checklist } from '#shared/rules/schema.ts';
import { isPlainObject } from './plain-object.ts';

/** The articles a checklist rests on: those it leans on, and every one it cites a passage of. */
export function articlesCited(checklist: Checklist): ReadonlySet<string> {
  const found = new Set<string>(checklist.leansOn);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isPlainObject(value)) return;
    const { article, quote } = value;
    if (typeof article === 'string' && typeof quote === 'string') found.add(article);
    Object.values(value).forEach(visit);
  };
  visit(checklist);
  return found;
}
