import type { Screen } from '#renderer/state/place.ts';

const mostRecent = 5;

/** The places visited last, latest first and each once, by the keys of the palette; the one that is open is left out. */
export function recentKeys(back: readonly Screen[], open: Screen): readonly string[] {
  const keys = back.toReversed().map(keyOf);
  return [...new Set(keys)].filter((key) => key !== keyOf(open)).slice(0, mostRecent);
}

function keyOf(screen: Screen): string {
  switch (screen.name) {
    case 'checklist':
      return `checklist:${screen.checklist}`;
    case 'report':
      return screen.checklist === undefined ? 'screen:report' : `checklist:${screen.checklist}`;
    case 'calculator':
      return `calculator:${screen.calculator}`;
    case 'rule':
      return `rule:${screen.rule}`;
    case 'compare':
      return `screen:compare ${screen.part}`;
    case 'library':
      return screen.article === undefined ? 'screen:library' : `article:${screen.article}`;
    default:
      return `screen:${screen.name}`;
  }
}
