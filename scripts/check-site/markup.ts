import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import type { Message } from '../../src/model/message.ts';
import { errorAt } from './message.ts';
import type { Site } from './site.ts';

/** Recommended rules, and those of the content security policy: no handler and no style in an attribute. */
const config: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Japanese titles name clause, work and site; a count of characters says nothing of their quality.
    'long-title': 'off',
    'no-inline-style': 'error',
    'tel-non-breaking': 'off',
    // Any id without blanks is valid; ids of clauses hold dots.
    'valid-id': ['error', { relaxed: true }],
    // Tables are laid out as blocks on phones, which drops their roles unless they are written out.
    'no-redundant-role': 'off',
    // A list may be named, as the standard says.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // A part that scrolls by keyboard is a region, whatever element it is.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Ticks of one list share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
    // Filters act at once and send nothing: a button would do nothing.
    'wcag/h32': 'off',
  },
};

/** Resolves the rules once: anew for each page, as it is meant for folders, it takes a quarter of the check. */
class OneConfig extends StaticConfigLoader {
  #resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(file: string): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#resolved ??= super.getConfigFor(file));
  }
}

/** Every page is valid HTML. */
export async function checkMarkup(site: Site): Promise<Message[]> {
  const validator = new HtmlValidate(new OneConfig(config));
  const messages: Message[] = [];
  for (const page of site.pages.values()) {
    const { results } = await validator.validateString(page.html, page.file);
    for (const { ruleId, message, line, column, severity } of results.flatMap((r) => r.messages)) {
      if (severity < 2) continue;
      messages.push(
        errorAt({
          file: page.file,
          line,
          column,
          ruleId: `markup-${ruleId}`,
          reason: message,
          hint: `See https://html-validate.org/rules/${ruleId}.html and correct the component.`,
        }),
      );
    }
  }
  return messages;
}
