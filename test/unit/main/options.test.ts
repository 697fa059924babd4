import { describe, expect, it } from 'vitest';
import { readOptions } from '#main/options.ts';

describe('the options of a start', () => {
  it('are the usual ones where the environment says nothing', () => {
    expect(readOptions({})).toEqual({
      dataFolder: null,
      computer: null,
      windowSize: { width: 1366, height: 768 },
      isUnattended: false,
      startedAt: null,
      minute: 60_000,
    });
  });

  it('come from the environment where it names them', () => {
    const environment = {
      PORTOLAN_DATA_FOLDER: '/data',
      PORTOLAN_COMPUTER: '财务室',
      PORTOLAN_WINDOW: '1920x1080',
      PORTOLAN_UNATTENDED: '1',
      PORTOLAN_STARTED_AT: '1790000000000',
    };
    expect(readOptions(environment)).toEqual({
      dataFolder: '/data',
      computer: '财务室',
      windowSize: { width: 1920, height: 1080 },
      isUnattended: true,
      startedAt: 1_790_000_000_000,
      minute: 60_000,
    });
  });

  it('never make the window smaller than its content allows', () => {
    expect(readOptions({ PORTOLAN_WINDOW: '640x480' }).windowSize).toEqual({ width: 1024, height: 680 });
  });

  it.each(['', 'large', '1366', '1366x', '-1366x768'])('take %j for no window size', (size) => {
    expect(readOptions({ PORTOLAN_WINDOW: size }).windowSize).toEqual({ width: 1366, height: 768 });
  });
});
