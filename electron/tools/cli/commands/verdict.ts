import { evidencedState, evidenceDays, unprovedFacts } from '#shared/evidence/standing.ts';
import { answersOf } from '#shared/record/fold.ts';
import { contradictionsIn } from '#shared/rules/contradictions.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { papersHelp, readCase } from '#tools/cli/case-file.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf, named, needed } from '#tools/cli/options.ts';
import { verdictJson, verdictText } from '#tools/cli/verdict-report.ts';

/** What a checklist says of one case. */
export const verdict: Command = {
  name: 'verdict',
  summary: 'Judges a case by every rule of a checklist, with reasons, gaps, sources and deadlines.',
  usage: '--checklist ID --facts FILE.json [--as-of DATE]',
  details: [
    'FILE.json holds the answers: {"factId": value, "otherFactId": {"unknown": "notSure"}}; a fact left out was not asked.',
    'Reasons for unknown: notSure, paperPending, disputed, textUnclear, notAsked. The command facts lists facts and values.',
    ...papersHelp,
    'unproved lists answers that no paper shows any more: state is lapsed, notYet or outOfPeriod.',
    'Verdicts: likely, unlikely, notInvolved, undetermined. Each set under stillMissing would settle the rule by itself.',
  ],
  options: ['checklist', 'facts', 'as-of'],
  words: [0, 0],
  run: async (asked) => {
    const [id, file] = [needed(asked, 'checklist', 'ID'), needed(asked, 'facts', 'FILE.json')];
    const asOf = asOfOf(asked);
    const bundle = await asked.bundle();
    const checklist = named(bundle.checklists, id, 'checklist', 'checklists');
    const state = await readCase(asked.folder, file, bundle);
    const days = evidenceDays(checklist, state, asOf);
    const result = evaluateChecklist(checklist, answersOf(evidencedState(state, days)), asOf, bundle.facts);
    const asks = new Set(checklist.steps.flatMap((step) => step.facts));
    const unproved = unprovedFacts(state, days)
      .filter(({ fact }) => asks.has(fact))
      .map(({ fact, entry, state: worth }) => ({ fact, paper: entry.label, state: worth }));
    const contradictions = contradictionsIn(bundle.contradictions, answersOf(state), asOf).map(
      ({ id: name, text, facts }) => ({
        id: name,
        text,
        facts,
      }),
    );
    const rules = checklist.rules.flatMap((rule) =>
      result.verdicts.filter((one) => one.rule === rule.id).map((one) => ({ rule, verdict: one })),
    );
    const json = {
      checklist: id,
      asOf,
      edition: bundle.edition,
      rules: rules.map(({ rule, verdict: one }) => verdictJson(rule, one)),
      nextFact: result.nextFact,
      papers: result.papers.map(({ id: name, label }) => ({ id: name, label })),
      unproved,
      contradictions,
    };
    const gaps = unproved.map(({ fact, paper, state: worth }) => `No good paper for ${fact}: ${paper} (${worth})`);
    const warnings = contradictions.map(({ text }) => `Contradiction: ${text.en}`);
    return { json, text: [...json.rules.map(verdictText), ...gaps, ...warnings].join('\n\n') };
  },
};
