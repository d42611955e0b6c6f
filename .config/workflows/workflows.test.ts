import { validateWorkflow } from '@action-validator/core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
}
interface Job {
  uses?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps?: Step[];
}
interface Workflow {
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const folder = '.github/workflows';
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts;
const files = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

/** What a job may write, by job: everything else reads. */
const writers: Record<string, string[]> = {
  'pages.yml deploy': ['pages', 'id-token'],
  'release.yml release': ['contents'],
};

describe.each(files)('$name', ({ name, text, workflow }) => {
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps ?? []);

  it('is a workflow GitHub understands', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  it('grants nothing to all jobs, and to each only what it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const [id, { permissions = {} }] of jobs) {
      const written = Object.keys(permissions).filter((scope) => permissions[scope] === 'write');
      expect(Object.keys(permissions).length, id).toBeGreaterThan(0);
      expect(written, id).toEqual(writers[`${name} ${id}`] ?? []);
    }
  });

  it('pins every action of others by hash and names the version beside it', () => {
    const uses = text.match(/uses: .*/g) ?? [];
    for (const line of uses) {
      expect(line).toMatch(/^uses: (\.\/|[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$)/);
    }
  });

  it('ends jobs that hang', () => {
    for (const [id, job] of jobs) {
      if (job.uses === undefined) expect(job['timeout-minutes'], id).toBeGreaterThan(0);
    }
  });

  it('runs only commands that exist, and no text an outsider can write', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{');
      for (const [, script = ''] of run.matchAll(/npm run (?:-s )?([\w:-]+)/g)) {
        expect(scripts).toHaveProperty([script]);
      }
    }
  });
});
