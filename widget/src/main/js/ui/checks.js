import { el } from './dom.js';
import { icon } from './icon.js';

/** The checks that applied; open from the start when one of them failed. */
export function checks(all, { texts }) {
  const said = (check) => typeof check?.outcome === 'string' && texts(`checkOutcome.${check.outcome}`);
  const ran = Array.isArray(all) ? all.filter(said) : [];
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
          el('span', { class: 'hidden' }, `${said(check)}: `),
          el('span', { dir: 'auto' }, String(check.message ?? check.name ?? '')),
        ),
      ),
    ),
  );
}
