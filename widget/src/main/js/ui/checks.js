import { el } from './dom.js';
import { icon } from './icon.js';

const AROUND = ['discount_amount', 'shipping_amount', 'charges_amount', 'rounding_amount'];

/** Check → the figures of the result that it compares; the sentence before them is `checked.NAME.OUTCOME`. */
const COMPARED = {
  'net+tax=total': ['net_amount', 'tax_amount', ...AROUND, 'total_amount'],
  'sum(line_items)=net': [...AROUND, 'net_amount', 'total_amount'],
  'rate*net=tax': ['tax_amount'],
  'total-prepaid=amount_due': ['total_amount', 'prepaid_amount', 'rounding_amount', 'amount_due'],
  'due>=issue': ['issue_date', 'due_date'],
};

/** The checks that applied; open from the start when one of them failed. */
export function checks(result, context) {
  const { texts } = context;
  const outcome = (check) => typeof check?.outcome === 'string' && texts(`checkOutcome.${check.outcome}`);
  const ran = Array.isArray(result.checks) ? result.checks.filter(outcome) : [];
  if (ran.length === 0) return null;
  const passed = ran.filter((check) => check.outcome === 'passed').length;
  return el(
    'details',
    { class: 'fold', open: passed < ran.length },
    el('summary', {}, icon('chevron'), texts('checks', { passed, n: ran.length })),
    el(
      'ul',
      { class: 'checks' },
      ran.map((check) =>
        el(
          'li',
          { class: `check ${check.outcome}` },
          icon(check.outcome === 'passed' ? 'check' : 'alert'),
          el('span', { class: 'hidden' }, `${outcome(check)}: `),
          el('span', { dir: 'auto' }, sentence(check, result.results, context)),
        ),
      ),
    ),
  );
}

/** In the user's language; of a check that is not known here, the server's own sentence, which is English. */
function sentence({ name, outcome, message }, results, { texts, format }) {
  const said = texts(`checked.${name}.${outcome}`);
  if (!said) return String(message ?? name ?? '');
  const { financial_data: money, payment_terms: terms, issue_date } = results ?? {};
  const values = { ...money, issue_date, due_date: terms?.due_date };
  const figures = (COMPARED[name] ?? []).flatMap((key) => {
    const value = key.endsWith('_date') ? format.date(values[key]) : format.number(values[key], 2);
    // What a document adds or takes off is in few of them.
    if (!value || (AROUND.includes(key) && values[key] === 0)) return [];
    return `${texts(key === 'total_amount' ? 'total' : `fields.${key}`)} ${value}`;
  });
  return [said, figures.join(' · ')].join(' ').trim();
}
