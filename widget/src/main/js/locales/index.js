import { en } from 'cashup-english';
import { textsOf } from './texts.js';

/** Languages there are; all but English are fetched from the release's `locales` folder. */
export const LANGUAGES = Object.freeze(['en', 'sw', 'fr', 'de', 'es', 'ar']);
const RIGHT_TO_LEFT = ['ar'];
const PATIENCE = 4000;
const known = new Map([['en', en]]);

/**
 * The language to speak: the one asked for, else the page's, else the browser's, else English.
 *
 * @returns `{tag, language, dir, texts}`; the tag has a region where one is known, for figures and dates: a page in `en`
 *     read by someone in Britain shows British dates
 */
export function chooseLocale(asked, container) {
  const page = container.closest('[lang]')?.lang;
  for (const tag of [asked, page, ...navigator.languages]) {
    const language = String(tag ?? '').split('-')[0].toLowerCase();
    if (LANGUAGES.includes(language)) return localeOf(language, regional(canonical(tag)));
  }
  return localeOf('en', 'en');
}

function localeOf(language, tag) {
  const table = known.get(language);
  return {
    tag,
    language,
    dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr',
    texts: textsOf(table ? tag : 'en', table ?? en),
    /** English stands in until the language is here. */
    ready: table !== undefined,
  };
}

/** Fetches a language; false when it cannot be had in time, and English stays. */
export async function loadLanguage(language, folder) {
  if (known.has(language)) return true;
  try {
    const response = await fetch(new URL(`locales/${language}.json`, folder), {
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    known.set(language, await response.json());
    return true;
  } catch (error) {
    console.warn(`CashUpWidget: the language '${language}' could not be loaded (${error.message}).`);
    return false;
  }
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
