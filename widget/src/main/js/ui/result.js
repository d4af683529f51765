import { STATES } from '../documents/task.js';
import { checks } from './checks.js';
import { confidence } from './confidence.js';
import { button, el } from './dom.js';
import { icon } from './icon.js';
import { lineItems } from './line-items.js';

/** Where each fact of the card stands in the result, as the result's own `fields` name it. */
export const FACTS = {
  invoice_ids: 'invoice_ids[0]',
  issue_date: 'issue_date',
  due_date: 'payment_terms.due_date',
  net_amount: 'financial_data.net_amount',
  tax_amount: 'financial_data.tax_amount',
  tax_id: 'vendor_information.tax_id',
  payment_terms: 'payment_terms.payment_terms',
  purchase_order_ids: 'purchase_order_ids[0]',
};

/** What was read: vendor and total large, the rest in a grid, rows and checks to open. */
export function result(task, context) {
  const { texts, format, config, actions } = context;
  const { results = {}, confidence: sure, fields = {} } = task.result;
  const { vendor_information: vendor = {}, financial_data: money = {} } = results;
  return el(
    'div',
    { class: 'result' },
    task.state === STATES.REVIEW &&
      el(
        'div',
        { class: 'review' },
        el('p', { class: 'notice-title' }, texts('reviewTitle')),
        typeof sure === 'number' && el('p', { class: 'notice-text' }, texts('reviewText', { confidence: format.percent(sure) })),
      ),
    el(
      'div',
      { class: 'headline' },
      el(
        'div',
        { class: 'vendor' },
        el('span', { class: 'label' }, texts('vendor')),
        vendor.vendor_name
          ? el('strong', { class: 'vendor-name', dir: 'auto' }, String(vendor.vendor_name))
          : el('span', { class: 'vendor-name missing' }, texts('unknownVendor')),
      ),
      el(
        'div',
        { class: 'total' },
        el('span', { class: 'label' }, texts('total')),
        el('strong', { class: 'total-amount' }, format.money(money.total_amount, money.currency) ?? texts('notFound')),
      ),
    ),
    facts(results, fields, context),
    config.ui.showConfidenceScore && confidence(sure, context),
    lineItems(results.line_items, context),
    checks(task.result, context),
    config.ui.showPages &&
      task.documentId &&
      button(
        'action show-page',
        texts('ofFile', { action: texts('showPage'), name: task.name }),
        () => actions.showPage(task.id),
        icon('page'),
        texts('showPage'),
      ),
  );
}

/** What a person should look at comes first. */
function facts(results, fields, { texts, format, config }) {
  const { vendor_information: vendor = {}, financial_data: money = {}, payment_terms: terms = {} } = results;
  const values = {
    invoice_ids: list(results.invoice_ids) ?? texts('notFound'),
    issue_date: format.date(results.issue_date),
    due_date: format.date(terms.due_date),
    net_amount: format.money(money.net_amount, money.currency),
    tax_amount: format.money(money.tax_amount, money.currency),
    tax_id: text(vendor.tax_id),
    payment_terms: text(terms.payment_terms),
    purchase_order_ids: list(results.purchase_order_ids),
  };
  const unsure = (name) => {
    const sure = Object.hasOwn(fields, FACTS[name]) ? fields[FACTS[name]]?.confidence : null;
    return typeof sure === 'number' && sure < config.confidenceThreshold;
  };
  return el(
    'dl',
    { class: 'facts' },
    Object.entries(values)
      .filter(([, value]) => value)
      .sort(([a], [b]) => unsure(b) - unsure(a))
      .map(([name, value]) =>
        el(
          'div',
          { class: unsure(name) ? 'fact unsure' : 'fact', 'data-field': name },
          el('dt', { class: 'label' }, texts(`fields.${name}`)),
          el(
            'dd',
            { class: 'value', dir: 'auto' },
            unsure(name) && [icon('alert'), el('span', { class: 'hidden' }, `${texts('unsure')}: `)],
            value,
          ),
        ),
      ),
  );
}

function list(values) {
  if (!Array.isArray(values) || values.length === 0) return null;
  return values.flatMap((value, i) => [i > 0 && ', ', el('span', { class: 'id' }, String(value))]);
}

function text(value) {
  return value === null || value === undefined ? null : String(value);
}
