import { spawn } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What one run of a command took. */
export interface Run {
  /** Wall time. */
  seconds: number;
  /** Processor time of the command and what it started; steadier than wall time on a busy machine. 0 where unknown. */
  processor: number;
  /** Largest resident size of any one process of the command, in MB; 0 where the system does not tell. */
  peak: number;
  output: string;
}

const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Processes below a process, itself included. Linux only, as the two below. */
function family(pid: number): number[] {
  const children = read(`/proc/${String(pid)}/task/${String(pid)}/children`);
  return [pid, ...children.split(' ').filter(Boolean).map(Number).flatMap(family)];
}

/** Largest resident size so far, in MB. */
function highWater(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${String(pid)}/status`))?.[1] ?? 0) / 1024;
}

/** Seconds of processor time of a process and of its children that have ended. */
function processorTime(pid: number): number {
  // The name in brackets may hold blanks; utime, stime, cutime and cstime are the 12th to 15th field behind it.
  const fields =
    read(`/proc/${String(pid)}/stat`)
      .split(') ')
      .at(-1)
      ?.split(' ') ?? [];
  const ticks = fields.slice(11, 15).map(Number);
  return ticks.reduce((sum, value) => sum + value, 0) / 100;
}

/** Settings of the site somebody works on: a project of the bench has its own content, address and folders. */
const ofTheSite = new Set(['CONTENT_DIR', 'OUT_DIR', 'CACHE_DIR', 'SITE_URL', 'BASE_PATH']);

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !ofTheSite.has(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
}

/** Runs Node with arguments in a folder and measures wall time, processor time and peak memory; rejects where the command fails. */
export function measure(args: string[], folder: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let peak = 0;
  let processor = 0;
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const look = () => {
    const pid = child.pid ?? 0;
    const processes = family(pid);
    peak = Math.max(peak, ...processes.map(highWater));
    processor = Math.max(
      processor,
      processes.reduce((sum, each) => sum + processorTime(each), 0),
    );
  };
  const timer = setInterval(look, 50);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) done({ seconds, processor, peak, output });
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
  /** The largest page, in kB, and its path. */
  largest: { path: string; kilobytes: number };
}

/** Counts the files and bytes of a built folder. */
export function weigh(folder: string): Weight {
  const files = globSync('**/*', { cwd: folder })
    .map((file) => ({ file, stat: statSync(join(folder, file)) }))
    .filter(({ stat }) => stat.isFile());
  const pages = files
    .filter(({ file }) => file.endsWith('.html'))
    .toSorted((a, b) => b.stat.size - a.stat.size);
  const bytes = (some: typeof files) => some.reduce((sum, { stat }) => sum + stat.size, 0);
  const [largest] = pages;
  return {
    files: files.length,
    megabytes: bytes(files) / 1e6,
    pages: pages.length,
    pageKilobytes: bytes(pages) / 1e3 / Math.max(pages.length, 1),
    largest: { path: largest?.file ?? '', kilobytes: (largest?.stat.size ?? 0) / 1e3 },
  };
}
