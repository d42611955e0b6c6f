import { compareWords } from '../words/compare-words.ts';
import { dataDate } from '../formal.ts';
import { originMarks } from '../origin.ts';
import { fill } from '../words/words.ts';

const { formal } = compareWords;

/** The date every file names: that of the data, never that of the build. */
export const dateLine =
  dataDate === null ? formal.dateUnknown : fill(formal.date, { date: dataDate });

/** What stands below every form. */
export const endLines = endOf(originMarks);

/** The lines that end a file, from what it says about itself. */
export function endOf({ credit, standing, unofficial }: typeof originMarks): string[] {
  return [credit, standing, unofficial];
}

/** Words of the 新旧形式 files. */
export const formalFileWords = {
  ...formal,
  part: compareWords.part.title,
  lead: [originMarks.derived, `${formal.legend}　${dateLine}`],
  end: endLines,
};
