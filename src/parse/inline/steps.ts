import type { PathList } from './label-path.ts';
import type { Label, LabelReading } from './label.ts';

/** One step of a path apart from the text it was read in. */
export interface Step {
  /** As printed, without blanks. */
  raw: string;
  readings: readonly LabelReading[];
  quoted: boolean;
}

/** One target with the whole path to it: labels left out in a coordination are filled in. */
export interface Target {
  from: Step[];
  to: Step[] | null;
}

/** Cuts the words of a stretch of the view out of the text. */
export type Cut = (start: number, end: number) => string;

function toStep(label: Label, cut: Cut): Step {
  const raw = cut(label.start, label.end).replaceAll(/\s/gu, '');
  return {
    raw: label.quoted ? raw.replaceAll(/[「」]/gu, '') : raw,
    readings: label.readings,
    quoted: label.quoted,
  };
}

function shares(one: Step, other: Step): boolean {
  return one.readings.some(({ series }) =>
    other.readings.some((reading) => reading.series === series),
  );
}

/** The steps above the first step of `path` in the path before: １の（１）のケ及び（２）のイ → １ for （２）. */
export function above(path: readonly Step[], before: readonly Step[]): Step[] {
  const first = path[0];
  if (first === undefined) return [];
  const level = before.findLastIndex((step) => shares(step, first));
  if (level >= 0) return before.slice(0, level);
  const section = before.findLastIndex(isNumberIn);
  const step = before[section];
  if (step === undefined || !first.readings.some(({ series }) => series === 'number')) return [];
  return [...before.slice(0, section), withoutNumber(step)];
}

/** Whether a step names a section and a number in it: 第２の１. */
function isNumberIn({ readings }: Step): boolean {
  return readings.some(({ series, branches }) => series === 'dai' && branches.length > 0);
}

/** The section a step names without the number in it: 第２の１ → 第２. */
function withoutNumber(step: Step): Step {
  return {
    ...step,
    raw: step.raw.replace(/の[^の]*$/u, ''),
    readings: step.readings.map((one) => ({ ...one, branches: one.branches.slice(0, -1) })),
  };
}

/** Every target of a list with its whole path. */
export function toTargets(list: PathList['targets'], cut: Cut): Target[] {
  let before: Step[] = [];
  return list.map(({ from, to }) => {
    const own = from.labels.map((label) => toStep(label, cut));
    const start = [...above(own, before), ...own];
    const last = to?.labels.map((label) => toStep(label, cut)) ?? null;
    const end = last === null ? null : [...above(last, start), ...last];
    before = end ?? start;
    return { from: start, to: end };
  });
}

/** A path that continues 同条 or 同: the steps of the path before it down to that unit, then its own. */
export function within(target: Target, before: readonly Step[], unit: string): Target {
  return prefixed(target, unit === '' ? above(target.from, before) : upTo(before, unit));
}

/** A target below the steps of another path. */
export function prefixed(target: Target, start: readonly Step[]): Target {
  return {
    from: [...start, ...target.from],
    to: target.to === null ? null : [...start, ...target.to],
  };
}

const units: Readonly<Record<string, string>> = {
  条: 'article',
  項: 'law-paragraph',
  号: 'law-item',
};

/** The steps of a path down to a unit of a law: 条, 項, 号. */
export function upTo(path: readonly Step[], unit: string): Step[] {
  const level = path.findLastIndex((step) =>
    step.readings.some(({ series }) => series === units[unit]),
  );
  return level < 0 ? [] : path.slice(0, level + 1);
}
