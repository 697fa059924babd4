import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useClientWords, useSheetNames } from '#renderer/state/privacy.ts';
import { chooseTable } from '#renderer/state/tables.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { tableFault } from '#shared/clients/import/table-fault.ts';
import type { ChosenTable } from '#shared/tables/contract.ts';
import { ImportSheet } from './import-sheet.tsx';

/** Takes a list of businesses in from a file: what it was read as, what would change, and only then the writing. */
export function ImportScreen() {
  const t = useWords('clients');
  const shown = useClientWords();
  const sheetName = useSheetNames();
  const [chosen, setChosen] = useState<ChosenTable | null>(null);
  const [turn, setTurn] = useState(0);
  const [index, setIndex] = useState(0);
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const sheet = chosen?.sheets[index];
  const problem = problemOf();
  return (
    <Page
      title={t('import.title')}
      lead={t('import.lead')}
      width="wide"
      actions={
        <PlainButton emphasis="primary" icon={FileUp} onClick={() => void choose()}>
          {isReading ? t('import.reading') : t('import.choose')}
        </PlainButton>
      }
    >
      {problem !== null && (
        <Banner tone="danger" announce>
          {problem}
        </Banner>
      )}
      {chosen !== null && chosen.sheets.length > 1 && (
        <Select
          label={t('import.sheet')}
          value={String(index)}
          options={chosen.sheets.map(({ name }, place) => ({ value: String(place), label: sheetName(name, place) }))}
          onChoose={(place) => setIndex(Number(place))}
        />
      )}
      {sheet !== undefined && problem === null && <ImportSheet key={`${turn}/${index}`} rows={sheet.rows} />}
    </Page>
  );

  function problemOf(): string | null {
    if (hasFailed) return t('import.failed');
    if (chosen === null) return null;
    const { fault } = chosen;
    const file = shown(chosen.file);
    if (fault !== null) return t(`import.fault.${fault}`, { file });
    if (sheet === undefined || sheet.fault === 'empty') return t('import.fault.empty', { file });
    if (sheet.fault === 'tooLarge') return t('import.fault.sheetTooLarge', { file });
    const wrong = tableFault(sheet.rows);
    return wrong === null ? null : t(`import.${wrong}`);
  }

  async function choose(): Promise<void> {
    // It is not disabled meanwhile: that would take the focus from who uses the keyboard.
    if (isReading) return;
    setReading(true);
    setFailed(false);
    const answer = await chooseTable();
    setReading(false);
    if (!answer.ok) {
      setFailed(answer.refusal !== 'cancelled');
      return;
    }
    setChosen(answer.value);
    setIndex(
      Math.max(
        answer.value.sheets.findIndex(({ fault }) => fault === null),
        0,
      ),
    );
    setTurn(turn + 1);
  }
}
