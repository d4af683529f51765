import { el } from './dom.js';
import { icon } from './icon.js';

/** The rows of goods, closed at first. On a narrow widget each row becomes a small block (see the styles). */
export function lineItems(items, currency, { texts, format }) {
  if (!Array.isArray(items) || items.length === 0) return null;
  const names = texts.item;
  const cell = (name, value, className) =>
    el('td', { class: className, 'data-label': names[name], dir: 'auto' }, value === null ? '–' : String(value));
  return el(
    'details',
    { class: 'fold' },
    el('summary', {}, icon('chevron'), texts.lineItems(items.length)),
    el(
      'table',
      { class: 'items' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          Object.entries(names).map(([name, label]) =>
            el('th', { scope: 'col', class: name === 'description' ? '' : 'figure' }, label),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        items.map((item) =>
          el(
            'tr',
            {},
            cell('description', item?.description ?? null, 'what'),
            cell('quantity', format.number(item?.quantity), 'figure'),
            cell('unit_price', format.number(item?.unit_price, 2), 'figure'),
            cell('amount', format.number(item?.amount, 2), 'figure amount'),
          ),
        ),
      ),
    ),
  );
}
