import { el } from './dom.js';
import { icon } from './icon.js';

const COLUMNS = ['description', 'quantity', 'unit_price', 'amount'];

/** The rows of goods, closed at first. On a narrow widget each row becomes a small block (see the styles). */
export function lineItems(items, { texts, format }) {
  if (!Array.isArray(items) || items.length === 0) return null;
  const shown = (item, name) => {
    const value = item?.[name] ?? null;
    if (name === 'description') return value;
    return format.number(value, name === 'quantity' ? 0 : 2);
  };
  const kind = (name) => (name === 'description' ? 'what' : `figure ${name}`);
  return el(
    'details',
    { class: 'fold' },
    el('summary', {}, icon('chevron'), texts('lineItems', { n: items.length })),
    el(
      'table',
      { class: 'items' },
      el('thead', {}, el('tr', {}, COLUMNS.map((name) => el('th', { scope: 'col', class: kind(name) }, texts(`item.${name}`))))),
      el(
        'tbody',
        {},
        items.map((item) =>
          el(
            'tr',
            {},
            COLUMNS.map((name) =>
              el('td', { class: kind(name), 'data-label': texts(`item.${name}`), dir: 'auto' }, String(shown(item, name) ?? '–')),
            ),
          ),
        ),
      ),
    ),
  );
}
