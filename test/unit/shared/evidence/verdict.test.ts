import { expect, test } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { creation, device } from '#test/helpers/sample-operations.ts';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { evidencedState, evidenceDays } from '#shared/evidence/standing.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Answer, Answers } from '#shared/rules/schema.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';

const bundle = (await compileSeeds('seeds')).bundle;
const asOf = '2026-11-20';

/** The usual seller of the golden cases of this checklist, to whom the exemption may apply. */
const answers: Answers = Object.fromEntries(
  Object.entries({
    sellerKind: 'enterprise',
    exportMode: 'm9610',
    purchaseVoucher: 'none',
    registeredInPilotZone: true,
    zoneCity: 'shenzhen',
    exportDate: '2026-03-12',
    fieldExportDate: true,
    fieldGoodsName: true,
    fieldUnit: true,
    fieldQuantity: true,
    fieldUnitPrice: true,
    fieldAmount: true,
    customsOfZone: true,
    refundCancelled: false,
    exemptionDeclared: false,
  }).map(([fact, known]): [string, Answer] => [fact, { known, basis: 'evidenced' }]),
);
const checklist = bundle.checklists.find(({ id }) => id === 'vat-no-invoice') ?? expect.fail();

function verdictWith(day: string, expiresOn: string | null, lapsing: readonly string[]) {
  const known = Object.entries(answers).flatMap(([fact, answer]): Change[] =>
    'known' in answer
      ? [{ kind: 'answer.set', payload: { fact, value: answer.known, basis: 'evidenced' } }]
      : [{ kind: 'answer.unknown', payload: { fact, reason: answer.unknown } }],
  );
  const papers = Object.keys(answers).map((fact, index): Change => ({
    kind: 'evidence.add',
    payload: {
      evidence: `e-${index}`,
      label: '材料（虚构）',
      paper: null,
      file: null,
      receivedOn: null,
      from: null,
      to: null,
      expiresOn: lapsing.includes(fact) ? expiresOn : null,
      note: '',
      facts: [fact],
    },
  }));
  const record = [creation, ...known, ...papers].reduce<readonly Operation[]>(
    (all, change) => [...all, nextOperation(all, device, change)],
    [],
  );
  const state = fold(record);
  const counted = evidencedState(state, evidenceDays(checklist, state, day));
  const { verdicts } = evaluateChecklist(checklist, answersOf(counted), day, bundle.facts);
  return verdicts.find((verdict) => verdict.rule === 'vat-no-invoice');
}

const resting = Object.keys(answers);

test('with a good paper for every answer an outcome is evidenced', () => {
  expect(verdictWith(asOf, '2026-11-20', resting)).toMatchObject({ value: 'likely', strength: 'evidenced' });
});

test('the day after the papers lapsed the same outcome is undetermined, and their conditions are what is missing', () => {
  const verdict = verdictWith('2026-11-21', '2026-11-20', resting);
  expect(verdict).toMatchObject({ value: 'undetermined', strength: null });
  expect(verdict?.stillMissing.toLikely.length).toBeGreaterThan(0);
});

test('no lapse of any one paper makes an outcome better than all papers make it', () => {
  for (const fact of resting) {
    expect(['likely', 'undetermined']).toContain(verdictWith('2026-11-21', '2026-11-20', [fact])?.value);
  }
});
