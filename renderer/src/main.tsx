import { createRoot } from 'react-dom/client';
import { App } from '#renderer/app.tsx';
import { speak } from '#renderer/i18n/index.ts';
import { listenToAccess } from '#renderer/state/access.ts';
import { listenToExchange } from '#renderer/state/exchange.ts';
import { listenToBackups } from '#renderer/state/backups.ts';
import { listenToReceiving, listenToSaving } from '#renderer/state/record.ts';
import { startApp } from '#renderer/state/start.ts';
import { listenToVault } from '#renderer/state/vault.ts';
import { languageOf, workspace } from '#renderer/state/workspace.ts';
import { tellUnsaved } from '#renderer/shell/lock-window.ts';
import '#renderer/styles/kit-tokens.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/base.css';

/** The static frame in index.html stays until data and words are both there: one paint, no flicker. */
async function main(): Promise<void> {
  const guessed = languageOf(workspace.get());
  listenToSaving();
  listenToReceiving();
  listenToAccess();
  listenToExchange();
  listenToVault(tellUnsaved);
  listenToBackups();
  await Promise.all([startApp(), speak(guessed)]);
  const language = languageOf(workspace.get());
  if (language !== guessed) await speak(language);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(<App />);
}

void main();
