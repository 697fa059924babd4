import { Info, Scale } from 'lucide-react';
import { useId } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorNotice, CalculatorResult } from '#shared/calculators/result.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Calculation } from './calculation.ts';
import { useCalculatorWords } from './calculator-words.ts';
import { Figures } from './figures.tsx';
import { KeepButton } from './keep-button.tsx';
import { ResultLines } from './result-lines.tsx';
import styles from './result.module.css';

/** What the form comes to, as one types: lines with their formulas, what to know of them, and every figure's source. */
export function Result({ calculator, calculation }: { calculator: CalculatorId; calculation: Calculation }) {
  const t = useWords('calculators');
  const id = useId();
  return (
    <section className={styles.result} aria-labelledby={id}>
      <SectionHeading
        id={id}
        aside={
          calculation.kind === 'done' && (
            <KeepButton calculator={calculator} input={calculation.input} result={calculation.result} />
          )
        }
      >
        {t('screen.result.title')}
      </SectionHeading>
      <div className={styles.sheet}>
        {calculation.kind === 'done' ? (
          <Found calculator={calculator} result={calculation.result} />
        ) : (
          <Wanting calculator={calculator} calculation={calculation} />
        )}
      </div>
    </section>
  );
}

/** Why there is no result yet. */
function Wanting({
  calculator,
  calculation,
}: {
  calculator: CalculatorId;
  calculation: Exclude<Calculation, { readonly kind: 'done' }>;
}) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  if (calculation.kind === 'wrong') {
    const whole = calculation.problems.filter(({ field }) => field === '');
    return (
      <div className={styles.wanting} role="status">
        {whole.length === 0 ? (
          <p>{t('screen.result.wrong')}</p>
        ) : (
          whole.map((problem) => <p key={problem.reason}>{words.problem(problem)}</p>)
        )}
      </div>
    );
  }
  const { missing } = calculation;
  return (
    <div className={styles.wanting} role="status">
      {missing.length === 0 ? (
        <p>{t('reason.nothingToReckon')}</p>
      ) : (
        <>
          <p>{t('screen.result.incomplete')}</p>
          <ul className={styles.missing}>
            {missing.map((field) => (
              <li key={field}>{words.field(field)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Found({ calculator, result }: { calculator: CalculatorId; result: CalculatorResult }) {
  const t = useWords('calculators');
  const common = useWords('common');
  const language = useLanguage();
  return (
    <>
      {result.verdictHint !== null && (
        <p className={styles.hint}>
          {t('screen.result.hint')} <VerdictBadge value={result.verdictHint} />
        </p>
      )}
      <ResultLines calculator={calculator} lines={result.lines} />
      <Notices calculator={calculator} notices={result.notices} />
      <Checklists calculator={calculator} />
      <Figures calculator={calculator} result={result} />
      <p className={styles.foot}>
        <b>{common('quotationNotice')}</b> {t('screen.result.asOf', { day: formatDay(result.asOf, language) })}{' '}
        {t('screen.result.notAdvice')}
      </p>
    </>
  );
}

function Notices({ calculator, notices }: { calculator: CalculatorId; notices: readonly CalculatorNotice[] }) {
  const t = useWords('calculators');
  const { bundle } = useReady();
  const words = useCalculatorWords(calculator);
  if (notices.length === 0) return null;
  return (
    <ul className={styles.notices} aria-label={t('screen.result.notices')}>
      {notices.map(({ id, block, constants }) => {
        const text = words.notice(id);
        const cites = bundle.constants.filter((constant) => constants.some((one) => one === constant.id));
        return (
          <li key={`${block ?? ''}/${id}`} className={styles.notice}>
            <Info aria-hidden size={16} strokeWidth={1.75} />
            <div className={styles.noticeWords}>
              <p>{block === null ? text : t('screen.result.blockNotice', { block: words.block(block), text })}</p>
              <Cites citations={cites.flatMap(({ cite }) => cite)} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The checklists that decide what the figures only suggest. */
function Checklists({ calculator }: { calculator: CalculatorId }) {
  const t = useWords('calculators');
  const { bundle } = useReady();
  const language = useLanguage();
  return (
    <ul className={styles.checklists}>
      {catalogue[calculator].checklists.map((id) => {
        const checklist = checklistById(bundle, id);
        if (checklist === undefined) return null;
        return (
          <li key={id}>
            <button type="button" className={styles.checklist} onClick={() => go({ name: 'checklist', checklist: id })}>
              <Scale aria-hidden size={16} strokeWidth={1.75} />
              {t('screen.result.checklist', { title: pick(checklist.title, language) })}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
