import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a command took. */
export interface Run {
  seconds: number;
  /** Largest resident size of the process, in MB; 0 where the system does not tell. */
  peak: number;
  output: string;
}

/** Largest resident size so far, in MB. Linux only: elsewhere there is no high-water mark to read. */
function highWater(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Runs Node with arguments and measures wall time and peak memory; rejects where the command fails. */
export function measure(args: string[], environment: Record<string, string>): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let peak = 0;
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const timer = setInterval(() => (peak = Math.max(peak, highWater(child.pid ?? 0))), 50);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) done({ seconds, peak, output });
      else fail(new Error(`${args.join(' ')} ended with ${String(code)}\n${output.slice(-4000)}`));
    });
  });
}

/** What a built folder holds. */
export interface Weight {
  files: number;
  megabytes: number;
  pages: number;
  /** Mean kB of HTML per page. */
  pageKilobytes: number;
}

/** Counts the files and bytes of a built folder. */
export function weigh(folder: string): Weight {
  const files = globSync('**/*', { cwd: folder })
    .map((file) => ({ file, stat: statSync(join(folder, file)) }))
    .filter(({ stat }) => stat.isFile());
  const pages = files.filter(({ file }) => file.endsWith('.html'));
  const bytes = (some: typeof files) => some.reduce((sum, { stat }) => sum + stat.size, 0);
  return {
    files: files.length,
    megabytes: bytes(files) / 1e6,
    pages: pages.length,
    pageKilobytes: bytes(pages) / 1e3 / Math.max(pages.length, 1),
  };
}
