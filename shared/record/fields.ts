import { isProfileField } from '#shared/clients/profile.ts';
import type { ProfileField } from '#shared/clients/schema.ts';
import {
  evidenceChangeSetting,
  evidenceFieldOf,
  evidenceSettings,
  isEvidenceChange,
  unsetEvidenceField,
} from '#shared/evidence/fields.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import { deviceOf } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { FieldValue, FieldWrite } from '#shared/record/state.ts';
import { isTaskChange, taskChangeSetting, taskFieldOf, taskSettings, unsetTaskField } from '#shared/sessions/tasks.ts';
import type { Answer } from '#shared/rules/schema.ts';

/** One field of a client and what it is set to. */
export interface FieldSetting {
  readonly field: string;
  readonly value: FieldValue;
}

/** The fields that are no answers. */
export const nameField = 'name';
export const archivedField = 'archived';
export const deletedField = 'deleted';
export const colourField = 'colour';

const answerPrefix = 'answer/';
const profilePrefix = 'profile/';

function answerField(fact: string): string {
  return answerPrefix + fact;
}

/** The fact whose answer the field is; null for any other field. */
export function factOfField(field: string): string | null {
  return field.startsWith(answerPrefix) ? field.slice(answerPrefix.length) : null;
}

/** The field of the profile that the field is; null for any other. */
export function profileFieldOf(field: string): ProfileField | null {
  const name = field.startsWith(profilePrefix) ? field.slice(profilePrefix.length) : '';
  return isProfileField(name) ? name : null;
}

/** True for the value of an answer's field that is an answer. */
export function isAnswer(value: FieldValue): value is Answer {
  return typeof value === 'object' && value !== null && ('known' in value || 'unknown' in value);
}

/** All fields that a change sets: adding a paper or a task sets every one of its fields at once. */
export function settingsOf(change: Change): readonly FieldSetting[] {
  if (change.kind === 'evidence.add') return evidenceSettings(change);
  if (change.kind === 'task.add') return taskSettings(change);
  const setting = settingOf(change);
  return setting === null ? [] : [setting];
}

/** The field that a change sets; null for changes that only add or withdraw. */
export function settingOf(change: Change): FieldSetting | null {
  if (isTaskChange(change)) return change.kind === 'task.add' ? null : (taskSettings(change)[0] ?? null);
  if (isEvidenceChange(change)) return change.kind === 'evidence.add' ? null : (evidenceSettings(change)[0] ?? null);
  switch (change.kind) {
    case 'client.create':
    case 'client.rename':
      return { field: nameField, value: change.payload.name };
    case 'client.archive':
      return { field: archivedField, value: change.payload.archived };
    case 'client.delete':
      return { field: deletedField, value: change.payload.deleted };
    case 'client.colour':
      return { field: colourField, value: change.payload.colour };
    case 'profile.set':
      return { field: profilePrefix + change.payload.field, value: change.payload.value };
    case 'answer.set': {
      const { fact, value, basis } = change.payload;
      return { field: answerField(fact), value: { known: value, basis } };
    }
    case 'answer.unknown':
      return { field: answerField(change.payload.fact), value: { unknown: change.payload.reason } };
    case 'answer.clear':
      return { field: answerField(change.payload.fact), value: null };
    default:
      return null;
  }
}

/** The change that sets a field to a value; throws a RangeError for a value the field cannot have. */
export function changeSetting(field: string, value: FieldValue): Change {
  const fact = factOfField(field);
  if (fact !== null && (value === null || isAnswer(value))) return answerChange(fact, value);
  const ofPaper = evidenceFieldOf(field);
  const amending = ofPaper === null ? null : evidenceChangeSetting(ofPaper, value);
  if (amending !== null) return amending;
  if (field === nameField && typeof value === 'string') return { kind: 'client.rename', payload: { name: value } };
  if (field === archivedField && typeof value === 'boolean') {
    return { kind: 'client.archive', payload: { archived: value } };
  }
  if (field === deletedField && typeof value === 'boolean') {
    return { kind: 'client.delete', payload: { deleted: value } };
  }
  const ofTask = taskFieldOf(field);
  const amendingTask = ofTask === null ? null : taskChangeSetting(ofTask, value);
  if (amendingTask !== null) return amendingTask;
  if (field === colourField && typeof value === 'number') return { kind: 'client.colour', payload: { colour: value } };
  const profileField = profileFieldOf(field);
  if (profileField !== null && typeof value === 'string') {
    return { kind: 'profile.set', payload: { field: profileField, value } };
  }
  throw new RangeError(`The field ${field} cannot be set so.`);
}

/** What a field is where nothing has set it; undefined for the name and the colour, which creation gives. */
export function unsetValue(field: string): FieldValue | undefined {
  if (field === nameField || field === colourField) return undefined;
  if (profileFieldOf(field) !== null) return '';
  const ofTask = taskFieldOf(field);
  if (ofTask !== null) return unsetTaskField(ofTask);
  const ofPaper = evidenceFieldOf(field);
  if (ofPaper !== null) return unsetEvidenceField(ofPaper);
  return factOfField(field) === null ? false : null;
}

/** What a field is taken to be while devices disagree: nothing may rest on a guess, and nothing may be lost by one. */
export function disputedValue(field: string, latest: FieldValue): FieldValue {
  if (field === deletedField) return false;
  // What one says is done and another is not is still to be done, and nothing is lost by a disputed withdrawal.
  if (typeof latest === 'boolean' && taskFieldOf(field) !== null) return false;
  // A disputed link shows nothing, and a disputed withdrawal loses nothing.
  if (typeof latest === 'boolean' && evidenceFieldOf(field) !== null) return false;
  return factOfField(field) === null ? latest : { unknown: 'disputed' };
}

/** Whether two devices say the same: what an answer rests on is no disagreement about the answer. */
export function agree(left: FieldValue, right: FieldValue): boolean {
  return left === right || said(left) === said(right);
}

/** The writing of a field by an operation. */
export function writeBy({ id, at, by }: Operation, value: FieldValue): FieldWrite {
  return { operation: id, at, by, device: deviceOf(id), value };
}

function said(value: FieldValue): string {
  return canonicalJson(typeof value === 'object' && value !== null && 'known' in value ? value.known : value);
}

function answerChange(fact: string, answer: Answer | null): Change {
  if (answer === null) return { kind: 'answer.clear', payload: { fact } };
  return 'known' in answer
    ? { kind: 'answer.set', payload: { fact, value: answer.known, basis: answer.basis } }
    : { kind: 'answer.unknown', payload: { fact, reason: answer.unknown } };
}
