import type { Message } from '../model/message.ts';
import { markerSeries } from '../model/marker-series.ts';
import type { Descriptor } from './descriptor.ts';
import type { LocatedYaml, YamlPath } from './located-yaml.ts';
import type { ContentRuleId } from './messages/catalogue.ts';
import { fold } from './fold.ts';

/** What a descriptor says against what its source holds: works, titles and lines that do not exist. */
export function checkDescriptor(
  report: LocatedYaml<Descriptor>['report'],
  descriptor: Descriptor,
  text: string,
): Message[] {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const folded = fold(text);
  const messages: Message[] = [];
  const expectWork = (id: string | undefined, path: YamlPath) => {
    if (id === undefined || Object.hasOwn(descriptor.works, id)) return;
    const reason = `Unexpected work \`${id}\`, expected one of ${Object.keys(descriptor.works).join(', ')}`;
    messages.push(
      report(path, 'descriptor-unknown-work', reason, 'Name a work of `works`, or add it there.'),
    );
  };
  const expectWords = (words: string, path: YamlPath, ruleId: ContentRuleId) => {
    if (folded.includes(fold(words))) return;
    const reason = `Unexpected title 「${words}」, expected words the source prints`;
    messages.push(report(path, ruleId, reason, 'Copy the title from the source.'));
  };
  const expectLines = (
    { from, to }: { from: number; to: number },
    path: YamlPath,
    within: string,
    least: number,
    most: number,
  ) => {
    if (least <= from && from <= to && to <= most) return;
    const reason = `Unexpected lines ${from}-${to}, expected lines of ${within} from ${least} to ${most}`;
    messages.push(report(path, 'descriptor-unknown-line', reason, 'Correct the line numbers.'));
  };

  expectWork(descriptor.default.work, ['default', 'work']);
  for (const [index, column] of descriptor.columns.entries()) {
    expectWork(column.work, ['columns', index, 'work']);
    expectWords(column.title, ['columns', index, 'title'], 'descriptor-unknown-column');
  }
  for (const [index, slide] of descriptor.slides.entries()) {
    expectWork(slide.work, ['slides', index, 'work']);
    expectWords(slide.title, ['slides', index, 'title'], 'descriptor-unknown-title');
    for (const caption of Object.keys(slide.captions)) {
      expectWords(caption, ['slides', index, 'captions', caption], 'descriptor-unknown-title');
    }
  }
  for (const [index, chart] of descriptor.charts.entries()) {
    expectLines(chart.lines, ['charts', index, 'lines'], 'the source', 1, lines);
    for (const [step, range] of chart.order.entries()) {
      const path = ['charts', index, 'order', step];
      expectLines(range, path, 'the chart', chart.lines.from, chart.lines.to);
    }
  }
  for (const [index, series] of (descriptor.ladder ?? []).entries()) {
    if (markerSeries.some(({ id }) => id === series)) continue;
    const reason = `Unexpected series \`${series}\`, expected one of ${markerSeries.map(({ id }) => id).join(', ')}`;
    messages.push(
      report(['ladder', index], 'descriptor-unknown-series', reason, 'Name a series of markers.'),
    );
  }
  return messages;
}
