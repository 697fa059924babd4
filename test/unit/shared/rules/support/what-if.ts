import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import type { Answers, Fact, Rule } from '#shared/rules/schema.ts';
import { openSituation } from '#shared/rules/situation.ts';
import { whatIf } from '#shared/rules/what-if.ts';
import type { WhatIf } from '#shared/rules/what-if.ts';
import { checklistOf, TODAY } from '#test/unit/shared/rules/support/build.ts';

export type Effort = Fact['changeable'];

const words = { 'zh-CN': '词', 'zh-HK': '詞', en: 'word' };
const factsOf = (efforts: Readonly<Record<string, Effort>>): readonly Fact[] =>
  Object.entries(efforts).map(([id, changeable]) => ({
    id,
    type: 'boolean',
    question: words,
    label: words,
    help: words,
    holder: words,
    changeable,
    sensitive: false,
  }));
/** The least changes for one rule whose facts can be changed at these efforts. */
export const whatIfs = (rule: Rule, answers: Answers, efforts: Readonly<Record<string, Effort>>): readonly WhatIf[] => {
  const checklist = compiledChecklist(checklistOf([rule], []));
  const situation = openSituation(checklist, answers, TODAY, new Map());
  return checklist.rules.flatMap((compiled) => whatIf(compiled, situation, factsOf(efforts)));
};
