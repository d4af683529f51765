import { STATES } from '../documents/task.js';
import { checks } from './checks.js';
import { confidence } from './confidence.js';
import { el } from './dom.js';
import { lineItems } from './line-items.js';

/** What was read: vendor and total large, the rest in a grid, rows and checks to open. */
export function result(task, context) {
  const { texts, format, config } = context;
  const { results = {}, confidence: sure } = task.result;
  const { vendor_information: vendor = {}, financial_data: money = {} } = results;
  return el(
    'div',
    { class: 'result' },
    task.state === STATES.REVIEW &&
      el(
        'div',
        { class: 'review' },
        el('p', { class: 'notice-title' }, texts.reviewTitle),
        typeof sure === 'number' && el('p', { class: 'notice-text' }, texts.reviewText(format.percent(sure))),
      ),
    el(
      'div',
      { class: 'headline' },
      el(
        'div',
        { class: 'vendor' },
        el('span', { class: 'label' }, texts.vendor),
        vendor.vendor_name
          ? el('strong', { class: 'vendor-name', dir: 'auto' }, String(vendor.vendor_name))
          : el('span', { class: 'vendor-name missing' }, texts.unknownVendor),
      ),
      el(
        'div',
        { class: 'total' },
        el('span', { class: 'label' }, texts.total),
        el('strong', { class: 'total-amount' }, format.money(money.total_amount, money.currency) ?? texts.notFound),
      ),
    ),
    facts(results, context),
    config.ui.showConfidenceScore && confidence(sure, context),
    lineItems(results.line_items, money.currency, context),
    checks(task.result.checks, context),
  );
}

function facts(results, { texts, format }) {
  const { vendor_information: vendor = {}, financial_data: money = {}, payment_terms: terms = {} } = results;
  const values = {
    invoice_ids: list(results.invoice_ids) ?? texts.notFound,
    issue_date: format.date(results.issue_date),
    due_date: format.date(terms.due_date),
    net_amount: format.money(money.net_amount, money.currency),
    tax_amount: format.money(money.tax_amount, money.currency),
    tax_id: text(vendor.tax_id),
    payment_terms: text(terms.payment_terms),
    purchase_order_ids: list(results.purchase_order_ids),
  };
  return el(
    'dl',
    { class: 'facts' },
    Object.entries(values)
      .filter(([, value]) => value)
      .map(([name, value]) =>
        el(
          'div',
          { class: 'fact', 'data-field': name },
          el('dt', { class: 'label' }, texts.fields[name]),
          el('dd', { class: 'value', dir: 'auto' }, value),
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
