/** The DOM id of a question of the profile. */
export function questionId(fact: string): string {
  return `profile-${fact}`;
}

/** Brings a question of the profile into view, with the focus on its answer. */
export function focusQuestion(fact: string): void {
  const question = document.getElementById(questionId(fact));
  const controls = [...(question?.querySelectorAll<HTMLElement>('input, select') ?? [])];
  const chosen = controls.find((control) => control instanceof HTMLInputElement && control.checked);
  (chosen ?? controls[0])?.focus();
  question?.scrollIntoView({ block: 'nearest' });
}
