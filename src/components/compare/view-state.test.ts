import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets, readView, writeView, type ViewChoices } from './view-state.ts';

const choices: ViewChoices = {
  conditions: { only: ['proposed'], ending: ['義務', '推奨'], merged: ['1'] },
  columns: ['current-honin', 'proposal-honin', 'plan'],
};

describe('readView', () => {
  it('reads conditions and the order of columns', () => {
    const { view, ignored } = readView(
      '?only=proposed&ending=推奨&cols=plan,current-honin',
      choices,
    );
    expect(view).toEqual({
      conditions: { only: ['proposed'], ending: ['推奨'] },
      columns: ['plan', 'current-honin'],
    });
    expect(ignored).toEqual([]);
  });

  it('names what it does not know and keeps the rest', () => {
    const { view, ignored } = readView('?only=all&x=1&cols=zzz,plan&merged=1', choices);
    expect(view).toEqual({ conditions: { merged: ['1'] }, columns: ['plan'] });
    expect(ignored).toEqual(['only=all', 'x=1', 'cols=zzz']);
  });

  it('shows all columns where an address names none that exist', () => {
    expect(readView('?cols=zzz', choices).view.columns).toEqual(choices.columns);
  });

  it('reads back every view it writes', () => {
    const view = fc.record({
      conditions: fc.record(
        {
          only: fc.constant<string[]>(['proposed']),
          ending: fc.subarray(['義務', '推奨'], { minLength: 1 }),
          merged: fc.constant<string[]>(['1']),
        },
        { requiredKeys: [] },
      ),
      columns: fc.shuffledSubarray([...choices.columns], { minLength: 1 }),
    });
    fc.assert(
      fc.property(view, (written) => {
        const address = writeView({ ...written, conditions: { ...written.conditions } }, choices);
        const { view: read, ignored } = readView(address, choices);
        expect(ignored).toEqual([]);
        expect(read.columns).toEqual(written.columns);
        expect({ ...read.conditions }).toEqual({ ...written.conditions });
      }),
    );
  });

  it('takes words of an address as data, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view } = readView(search, choices);
        expect(view.columns.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('meets', () => {
  it('asks for every condition, and for one value of each', () => {
    const facets = ['only:proposed', 'ending:推奨'];
    expect(meets(facets, { ending: ['義務', '推奨'] })).toBe(true);
    expect(meets(facets, { ending: ['推奨'], only: ['proposed'] })).toBe(true);
    expect(meets(facets, { ending: ['義務'], only: ['proposed'] })).toBe(false);
  });
});
