/**
 * Puts text on the clipboard by the copy command, which needs a key press or a click but no permission: the app
 * grants none. False where the system refused.
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', onCopy, { once: true, capture: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isCopied && isTaken;
}
