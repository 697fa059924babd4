import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadAddress, downloadOfficialElectron } from '#tools/launch/electron-official.mjs';
import { overrideElectron, pinnedVersion } from '#tools/launch/electron-present.mjs';
import { integrityOf } from '#tools/launch/electron-stand-in.mjs';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-electron-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const executable = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
  process.platform as string
];

describe('an Electron named by the person', () => {
  it('is used, with the version it says it is', async () => {
    const path = join(folder, executable ?? 'electron');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
    await writeFile(join(folder, 'version'), 'v45.4.1\n');
    expect(overrideElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
      executable: path,
      version: '45.4.1',
      source: 'override',
    });
  });

  it('is refused where there is none, rather than passed over', () => {
    expect(() => overrideElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toThrow(`names ${folder}`);
  });

  it('is not needed', () => {
    expect(overrideElectron({})).toBe(null);
  });
});

describe('the official download', () => {
  let mirror: Server;
  afterEach(() => mirror.close());

  /** Serves the same answer for every address, in place of the official site. */
  async function serve(status: number, body: string): Promise<string> {
    mirror = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((settle) => mirror.listen(0, '127.0.0.1', settle));
    const { port } = mirror.address() as AddressInfo; // True of a server that listens on TCP.
    return `http://127.0.0.1:${port}/`;
  }

  it('says when the mirror has no such file', async () => {
    vi.stubEnv('ELECTRON_MIRROR', await serve(404, ''));
    expect(await downloadOfficialElectron()).toEqual({ reason: expect.stringContaining('answered 404') });
  });

  it('refuses a file whose checksum is not the one published for the version', async () => {
    vi.stubEnv('ELECTRON_MIRROR', await serve(200, 'not Electron'));
    // Another system than this one, so that an Electron installed before is neither used nor touched.
    vi.stubEnv('ELECTRON_INSTALL_PLATFORM', process.platform === 'win32' ? 'linux' : 'win32');
    vi.stubEnv('ELECTRON_INSTALL_ARCH', 'x64');
    const outcome = await downloadOfficialElectron();
    expect(outcome).toEqual({ reason: expect.stringContaining(`electron-v${pinnedVersion()}`) });
    expect(outcome).toEqual({ reason: expect.stringContaining('checksum') });
  }, 30_000);
});

it('asks the mirror a person names', () => {
  expect(downloadAddress('45.4.1', { ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toBe(
    `https://mirror.example/electron/v45.4.1/electron-v45.4.1-${process.platform}-${process.arch}.zip`,
  );
});

it('computes the integrity of a file as npm writes it', async () => {
  const file = join(folder, 'abc');
  await writeFile(file, 'abc');
  expect(await integrityOf(file)).toBe(
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
  );
});
