import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';

export const LOCALES = Object.freeze({ en, de, fr });

/**
 * The language to speak: the one asked for, else the page's, else the browser's, else English.
 *
 * @returns `{tag, texts}`; the tag has a region where one is known, for figures and dates: a page in `en` read by
 *     someone in Britain shows British dates
 */
export function chooseLocale(asked, container) {
  const page = container.closest('[lang]')?.lang;
  for (const tag of [asked, page, ...navigator.languages]) {
    const texts = LOCALES[String(tag ?? '').split('-')[0].toLowerCase()];
    if (texts) return { tag: regional(canonical(tag)), texts };
  }
  return { tag: 'en', texts: en };
}

function regional(tag) {
  return navigator.languages.find((language) => language.startsWith(`${tag}-`)) ?? tag;
}

function canonical(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return String(tag).split('-')[0];
  }
}
