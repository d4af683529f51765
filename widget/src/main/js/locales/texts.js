import { en } from 'cashup-english';

/**
 * One language: `texts('pages', {n: 2})` → '2 pages'. Unknown keys answer undefined, so a value that came from outside may
 * be part of a key. What a language lacks is said in English.
 */
export function textsOf(tag, table) {
  // Made when first needed: a browser's first formatter takes longer than drawing the whole widget.
  const once = (make, made) => () => (made ??= make());
  const plural = once(() => new Intl.PluralRules(tag));
  const figures = once(() => new Intl.NumberFormat(tag));
  const texts = (key, values = {}) => {
    let text = find(table, key) ?? find(en, key);
    if (typeof text === 'object') text = text[plural().select(values.n)] ?? text.other;
    return text?.replace(/\{(\w+)\}/g, (_, name) =>
      typeof values[name] === 'number' ? figures().format(values[name]) : (values[name] ?? ''),
    );
  };
  /** Whether this is another language that has the text: the server's own sentences are English. */
  texts.has = (key) => table !== en && find(table, key) !== undefined;
  return texts;
}

/** Adds the English texts of a part that was loaded later. */
export function learn(more) {
  Object.assign(en, more);
}

function find(table, key) {
  return key.split('.').reduce((at, name) => (at && Object.hasOwn(at, name) ? at[name] : undefined), table);
}
