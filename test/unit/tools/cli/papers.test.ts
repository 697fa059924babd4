import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { evidencedState, evidenceDays } from '#shared/evidence/standing.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { papersMember } from '#tools/cli/papers.ts';
import { run, type Outcome } from '#tools/cli/run.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const checklist = bundle.checklists.find(({ id }) => id === 'vat-no-invoice') ?? expect.fail();

/** The usual seller of the golden cases of this checklist, to whom the exemption may apply. */
const answers = {
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
};

interface Paper {
  readonly label: string;
  readonly facts: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly expiresOn?: string;
}

const Told = z.object({
  rules: z.array(z.object({ id: z.string(), verdict: z.string(), strength: z.string().nullable() })),
  unproved: z.array(z.object({ fact: z.string(), paper: z.string(), state: z.string() })),
});

async function call(file: unknown, ...line: readonly string[]): Promise<Outcome> {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'case.json'), JSON.stringify(file));
  return run(line, { root: '', folder: folder.path, today: '2026-11-20', bundle: async () => bundle });
}

const judge = ['verdict', '--checklist', 'vat-no-invoice', '--facts', 'case.json'] as const;

async function told(papers: readonly Paper[], asOf: string) {
  const { stdout, stderr } = await call({ ...answers, papers }, ...judge, '--as-of', asOf, '--json');
  expect(stderr).toBe('');
  const { rules, unproved } = Told.parse(JSON.parse(stdout));
  return { rules: rules.map(({ id, verdict, strength }) => [id, verdict, strength]), unproved };
}

/** The same case as the window holds it: recorded, folded, judged from its papers. */
function inTheWindow(papers: readonly Paper[], asOf: string) {
  const shown = new Set(papers.flatMap(({ facts }) => facts));
  const changes: readonly Change[] = [
    creation,
    ...Object.entries(answers).map(([fact, value]): Change => ({
      kind: 'answer.set',
      payload: { fact, value, basis: shown.has(fact) ? 'evidenced' : 'stated' },
    })),
    ...papers.map(({ label, facts, from = null, to = null, expiresOn = null }, index): Change => ({
      kind: 'evidence.add',
      payload: {
        evidence: `e-${index}`,
        label,
        paper: null,
        file: null,
        receivedOn: null,
        from,
        to,
        expiresOn,
        note: '',
        facts: [...facts],
      },
    })),
  ];
  const record = changes.reduce<readonly Operation[]>(
    (all, change) => [...all, nextOperation(all, device, change)],
    [],
  );
  const state = fold(record);
  const counted = evidencedState(state, evidenceDays(checklist, state, asOf));
  const { verdicts } = evaluateChecklist(checklist, answersOf(counted), asOf, bundle.facts);
  return verdicts.map(({ rule, value, strength }) => [rule, value, strength]);
}

const all = Object.keys(answers);

describe('papers in the file of a case', () => {
  it.each([
    { what: 'none', papers: [], asOf: '2026-11-20' },
    { what: 'a good one for all', papers: [{ label: '材料', facts: all }], asOf: '2026-11-20' },
    {
      what: 'one on its last day',
      papers: [{ label: '材料', facts: all, expiresOn: '2026-11-20' }],
      asOf: '2026-11-20',
    },
    { what: 'one that lapsed', papers: [{ label: '材料', facts: all, expiresOn: '2026-11-20' }], asOf: '2026-11-21' },
    { what: 'one of earlier days', papers: [{ label: '材料', facts: all, to: '2026-03-11' }], asOf: '2026-11-20' },
    { what: 'one of later days', papers: [{ label: '材料', facts: all, from: '2026-03-13' }], asOf: '2026-11-20' },
    {
      what: 'one that lapsed beside a good one',
      papers: [
        { label: '旧', facts: ['zoneCity'], expiresOn: '2026-01-01' },
        { label: '新', facts: ['zoneCity'] },
      ],
      asOf: '2026-11-20',
    },
  ])('lead to the outcomes of the window: $what', async ({ papers, asOf }) => {
    expect((await told(papers, asOf)).rules).toEqual(inTheWindow(papers, asOf));
  });

  it('leave the outcome open the day after they lapse, and say which answers they no longer show', async () => {
    const papers = [{ label: '综试区注册证明', facts: ['registeredInPilotZone'], expiresOn: '2026-11-20' }];
    const verdictOn = async (asOf: string) => (await told(papers, asOf)).rules.find(([id]) => id === 'vat-no-invoice');
    expect(await verdictOn('2026-11-20')).toEqual(['vat-no-invoice', 'likely', 'stated']);
    expect(await verdictOn('2026-11-21')).toEqual(['vat-no-invoice', 'undetermined', null]);
    expect((await told(papers, '2026-11-20')).unproved).toEqual([]);
    const unproved = [{ fact: 'registeredInPilotZone', paper: '综试区注册证明', state: 'lapsed' }];
    expect((await told(papers, '2026-11-21')).unproved).toEqual(unproved);
    const { stdout } = await call({ ...answers, papers }, ...judge, '--as-of', '2026-11-21');
    expect(stdout).toContain('\nNo good paper for registeredInPilotZone: 综试区注册证明 (lapsed)\n');
  });

  it('count for the measures too: what a lapsed paper showed is open again', async () => {
    const Listed = z.object({ ruledOut: z.number() });
    const ruledOut = async (papers: readonly Paper[]) => {
      const file = { sellerKind: 'naturalPerson', papers };
      const { stdout } = await call(file, 'support', '--profile', 'case.json', '--as-of', '2026-11-20', '--json');
      return Listed.parse(JSON.parse(stdout)).ruledOut;
    };
    expect(await ruledOut([])).toBeGreaterThan(0);
    expect(await ruledOut([{ label: '', facts: ['sellerKind'] }])).toBe(await ruledOut([]));
    expect(await ruledOut([{ label: '', facts: ['sellerKind'], expiresOn: '2026-11-19' }])).toBe(0);
  });

  it.each([
    { papers: {}, sentence: /^The member papers is no list; expected \[/ },
    { papers: ['x'], sentence: /^Paper 1 is no object; expected / },
    {
      papers: [{ facts: ['zoneCity'], expires: '2026-01-01' }],
      sentence: /^Paper 1 has a member "expires"; a paper has /,
    },
    { papers: [{ label: 7, facts: ['zoneCity'] }], sentence: /^Paper 1 has a label that is no text / },
    { papers: [{ facts: ['zoneCity'] }, { label: 'x' }], sentence: /^Paper 2 does not say what it shows; write / },
    { papers: [{ facts: [1] }], sentence: /^Paper 1 names a fact that is no text; / },
    { papers: [{ facts: ['nowhere'] }], sentence: /^Paper 1 shows the fact "nowhere", which is not there; / },
    { papers: [{ facts: ['zoneCity'], to: '2026-02-30' }], sentence: /^Paper 1 has under to no day that exists; / },
    {
      papers: [{ facts: ['zoneCity'], from: '2026-03-01', to: '2026-02-01' }],
      sentence: /^Paper 1 speaks about no day, /,
    },
  ])('are refused in one sentence where they cannot be read: $sentence', async ({ papers, sentence }) => {
    const { stdout, stderr, exitCode } = await call({ ...answers, papers }, ...judge);
    expect([stdout, exitCode, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
    expect(stderr).toMatch(sentence);
  });

  it('stand under a name that no fact has', () => {
    expect(bundle.facts.map(({ id }) => id)).not.toContain(papersMember);
  });
});
