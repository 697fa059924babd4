import { Cites } from '#renderer/sources/cite.tsx';
import { FileCheck2, UserRound } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Action, Checklist, Paper } from '#shared/rules/schema.ts';
import rows from './verdict-rows.module.css';
import { Part, type PanelLinks } from './verdict-part.tsx';

interface ActionsProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly checklist: Checklist;
  readonly links: PanelLinks;
  readonly isOrdered?: boolean;
}

/** Things to do, with whom to ask and what to bring. */
export function Actions({ title, actions, checklist, links, isOrdered = false }: ActionsProps) {
  const language = useLanguage();
  if (actions.length === 0) return null;
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <Part title={title}>
      <List className={rows.rows}>
        {actions.map((action, index) => (
          <li key={action.id} className={rows.row}>
            <span className={rows.mark} aria-hidden>
              {isOrdered ? <span className={rows.number}>{index + 1}</span> : <span className={rows.bullet} />}
            </span>
            <div className={rows.words}>
              <p>{pick(action.text, language)}</p>
              <Details action={action} checklist={checklist} />
            </div>
            <Cites citations={action.cite} shown={links.shown} onOpen={links.onCite} />
          </li>
        ))}
      </List>
    </Part>
  );
}

function Details({ action, checklist }: { action: Action; checklist: Checklist }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const papers = (action.bring ?? []).flatMap((id) => checklist.papers.find((paper) => paper.id === id) ?? []);
  const { whom } = action;
  return (
    <>
      {whom !== undefined && (
        <p className={rows.detail}>
          <UserRound size={16} strokeWidth={1.75} aria-hidden />
          <span>{t('verdict.whom', { whom: pick(whom, language) })}</span>
        </p>
      )}
      {papers.length > 0 && (
        <p className={rows.detail}>
          <FileCheck2 size={16} strokeWidth={1.75} aria-hidden />
          <span>
            {t('verdict.bring', { papers: papers.map(({ label }) => pick(label, language)).join(t('listSeparator')) })}
          </span>
        </p>
      )}
    </>
  );
}

/** The papers that show what a rule asks. */
export function Papers({ papers, links }: { papers: readonly Paper[]; links: PanelLinks }) {
  const t = useWords('checklist');
  const language = useLanguage();
  if (papers.length === 0) return null;
  return (
    <Part title={t('verdict.papers')}>
      <ul className={rows.rows}>
        {papers.map((paper) => (
          <li key={paper.id} className={rows.row}>
            <span className={rows.mark}>
              <FileCheck2 size={18} strokeWidth={1.75} aria-hidden />
            </span>
            <p className={rows.words}>{pick(paper.label, language)}</p>
            <Cites citations={paper.cite} shown={links.shown} onOpen={links.onCite} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
