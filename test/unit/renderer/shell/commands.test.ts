import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, railScreens, type Stroke } from '#renderer/shell/commands.ts';

const plain: Stroke = {
  key: 'a',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 65,
  isTyping: false,
};
const press = (change: Partial<Stroke>) => commandOf({ ...plain, ...change });

describe('the keys of the whole window', () => {
  it('take back and do again', () => {
    expect(press({ key: 'z', ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(press({ key: 'Z', ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(press({ key: 'y', ctrlKey: true })).toEqual({ kind: 'redo' });
    expect(press({ key: 'z', metaKey: true })).toEqual({ kind: 'undo' });
  });

  it('leave undo to the field a person types in', () => {
    expect(press({ key: 'z', ctrlKey: true, isTyping: true })).toBeNull();
    expect(press({ key: 'y', ctrlKey: true, isTyping: true })).toBeNull();
    expect(press({ key: '?', shiftKey: true, isTyping: true })).toBeNull();
  });

  it('open the screens of the rail by their place, even from a field', () => {
    const names = railScreens
      .slice(0, 9)
      .map((_, index) => press({ key: String(index + 1), ctrlKey: true, isTyping: true }));
    expect(names).toEqual(railScreens.slice(0, 9).map((name) => ({ kind: 'screen', name })));
    expect(names.slice(0, 2)).toEqual([
      { kind: 'screen', name: 'home' },
      { kind: 'screen', name: 'library' },
    ]);
    expect(press({ key: ',', ctrlKey: true, isTyping: true })).toEqual({ kind: 'screen', name: 'settings' });
    expect(press({ key: '0', ctrlKey: true })).toBeNull();
  });

  it('go back, and show the keys', () => {
    expect(press({ key: 'ArrowLeft', altKey: true })).toEqual({ kind: 'back' });
    expect(press({ key: 'ArrowLeft' })).toBeNull();
    expect(press({ key: 'F1' })).toEqual({ kind: 'shortcuts' });
    expect(press({ key: '?', shiftKey: true })).toEqual({ kind: 'shortcuts' });
    expect(press({ key: '？', shiftKey: true })).toEqual({ kind: 'shortcuts' });
  });

  it('open the search, within a document first its own, and the palette, even from a field', () => {
    expect(press({ key: 'f', ctrlKey: true, isTyping: true })).toEqual({ kind: 'find' });
    expect(press({ key: 'K', ctrlKey: true, isTyping: true })).toEqual({ kind: 'palette' });
    expect(press({ key: 'k', metaKey: true })).toEqual({ kind: 'palette' });
    expect([press({ key: '/' }), press({ key: '／' })]).toEqual([{ kind: 'search' }, { kind: 'search' }]);
    expect(press({ key: '/', isTyping: true })).toBeNull();
    expect(press({ key: 'f', ctrlKey: true, shiftKey: true })).toBeNull();
  });

  it('do nothing with Ctrl and Alt together, which types letters on some keyboards', () => {
    expect(press({ key: 'z', ctrlKey: true, altKey: true })).toBeNull();
    expect(press({ key: '2', ctrlKey: true, altKey: true })).toBeNull();
  });

  it('never act while an input method is at work', () => {
    const anyKey = fc.constantFrom('z', 'y', '1', 'f', 'k', '/', 'F1', '?', 'ArrowLeft', 'Enter', 'Process');
    const anyStroke = fc.record({ key: anyKey, ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(anyStroke, fc.boolean(), (stroke, byCode) => {
        expect(press({ ...stroke, ...(byCode ? { keyCode: 229 } : { isComposing: true }) })).toBeNull();
      }),
    );
  });
});
