import { expect, it } from 'vitest';
import { hasDisplay } from '#tools/launch/display.mjs';

it('takes a screen for there on Windows and macOS, and on Linux only where one answers', () => {
  expect([
    hasDisplay({}, 'win32'),
    hasDisplay({}, 'darwin'),
    hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux'),
    hasDisplay({ DISPLAY: 'far.example:0' }, 'linux'),
    hasDisplay({}, 'linux'),
    hasDisplay({ DISPLAY: ':54321' }, 'linux'),
  ]).toEqual([true, true, true, true, false, false]);
});
