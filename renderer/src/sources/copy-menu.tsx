import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Check, FileCode, FileText, MessageSquarePlus } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useCurrentQuestion } from '#renderer/state/note-target.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { ArticleAction } from './copy-button.tsx';
import styles from './copy-menu.module.css';
import type { QuotationForm } from './quotation.ts';

interface CopyMenuProps {
  readonly target: HTMLElement;
  /** The form chosen last. */
  readonly form: QuotationForm;
  readonly actions: readonly ArticleAction[];
  readonly onCopy: (form: QuotationForm) => void;
  readonly onSend: (fact: string) => void;
  readonly onClose: () => void;
}

const forms = { plain: FileText, markdown: FileCode } as const;

/** What can be done with a citation: the two forms, the question it can be noted at, and what the screen adds. */
export function CopyMenu({ target, form, actions, onCopy, onSend, onClose }: CopyMenuProps) {
  const t = useWords('reader');
  const language = useLanguage();
  const question = useCurrentQuestion();
  const close = () => {
    onClose();
    target.focus();
  };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover>
        <MenuList className={styles.list}>
          {(['plain', 'markdown'] as const).map((choice) => {
            const Icon = forms[choice];
            return (
              <MenuItem
                key={choice}
                icon={<Icon size={18} strokeWidth={1.75} aria-hidden />}
                secondaryContent={choice === form ? <Check size={16} strokeWidth={2} aria-hidden /> : null}
                onClick={() => onCopy(choice)}
              >
                {t(`menu.${choice}`)}
              </MenuItem>
            );
          })}
          <MenuItem
            icon={<MessageSquarePlus size={18} strokeWidth={1.75} aria-hidden />}
            disabled={question === null}
            onClick={() => {
              if (question !== null) onSend(question.id);
            }}
          >
            {question === null ? t('menu.noQuestion') : t('menu.send', { question: pick(question.label, language) })}
          </MenuItem>
          {actions.length > 0 && <MenuDivider />}
          {actions.map(({ id, label, icon: Icon, act }) => (
            <MenuItem key={id} icon={<Icon size={18} strokeWidth={1.75} aria-hidden />} onClick={act}>
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
