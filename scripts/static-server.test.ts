import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from './static-server.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shishin-served-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'index.html'), '指針よみくらべ');
  writeFileSync(join(folder, 'texts', 'index.html'), '本文');
  writeFileSync(join(folder, '404.html'), '見つかりません');
});

/** The status and the place a path is answered with, asked for exactly as it is written. */
async function answerTo(path: string): Promise<string> {
  const server = await serveFolder({ folder, base: '/shishin/', port: 0 });
  onTestFinished(server.close);
  const request = get({ host: '127.0.0.1', port: new URL(server.url).port, path });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  return [answer.statusCode, answer.headers.location]
    .filter((part) => part !== undefined)
    .join(' ');
}

it.each([
  ['/shishin/', '200'],
  ['/shishin', '301 /shishin/'],
  ['/shishin/texts?q=1', '301 /shishin/texts/?q=1'],
  ['/shishin/texts/', '200'],
  ['/shishin/none/', '404'],
  ['/texts/', '404'],
  ['/shishin/..%2f..%2fetc%2fpasswd', '404'],
  ['/shishin/%', '404'],
  ['//', '404'],
  ['//elsewhere.example/shishin/texts', '404'],
])('answers %s with %s', async (path, answer) => {
  expect(await answerTo(path)).toBe(answer);
});

const hasIpv6 = Object.values(networkInterfaces()).some((addresses = []) =>
  addresses.some(({ address }) => address === '::1'),
);

it.skipIf(!hasIpv6)(
  'refuses a port another program has on the IPv6 side of localhost',
  async () => {
    const other = createServer().listen(0, '::1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(serveFolder({ folder, base: '/', port })).rejects.toThrow('EADDRINUSE');
  },
);
