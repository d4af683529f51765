const LABELS = {
  invoice_ids: 'fields.invoice_ids',
  issue_date: 'fields.issue_date',
  'payment_terms.due_date': 'fields.due_date',
  'financial_data.total_amount': 'total',
  'vendor_information.vendor_name': 'vendor',
  'vendor_information.tax_id': 'fields.tax_id',
  'payment_terms.payment_terms': 'fields.payment_terms',
  purchase_order_ids: 'fields.purchase_order_ids',
};

/**
 * The fields of a result as rows to show: those a person should look at first, then as the result has them.
 *
 * @returns `[{path, label, value, text, confidence, unsure, page, box}]`; box is null when it is not four numbers in 0..1
 */
export function fieldRows(result, { texts, format, config }) {
  const currency = result.results?.financial_data?.currency;
  return Object.entries(result.fields ?? {})
    .filter(([, field]) => field?.value !== null && field?.value !== undefined)
    .map(([path, { value, confidence, page, box }]) => ({
      path,
      value,
      label: labelOf(path, texts),
      text: textOf(path, value, currency, format),
      confidence: typeof confidence === 'number' ? confidence : null,
      unsure: typeof confidence === 'number' && confidence < config.confidenceThreshold,
      page: Number.isInteger(page) && page > 0 ? page : null,
      box: isBox(box) ? box : null,
    }))
    .sort((a, b) => b.unsure - a.unsure);
}

/** 'line_items[2].amount' → '3 · Amount'; a path that has no words of its own is made readable. */
function labelOf(path, texts) {
  const [, list, index, cell] = /^([a-z_]+)\[(\d+)](?:\.([a-z_]+))?$/.exec(path) ?? [null, path];
  const name = list.split('.').pop();
  const key = LABELS[list] ?? (list.startsWith('financial_data.') ? `fields.${name}` : `view.fields.${list}`);
  const words = texts(cell ? `item.${cell}` : key);
  const label = words ?? (cell ?? name).replaceAll('_', ' ');
  return cell ? `${Number(index) + 1} · ${label}` : Number(index) > 0 ? `${label} ${Number(index) + 1}` : label;
}

function textOf(path, value, currency, format) {
  if (/date$/.test(path)) return format.date(value) ?? String(value);
  if (/^financial_data\..*amount/.test(path)) return format.money(value, currency) ?? String(value);
  if (typeof value === 'number') return format.number(value, /quantity$/.test(path) ? 0 : 2);
  return String(value);
}

function isBox(box) {
  const numbers = Array.isArray(box) && box.length === 4 && box.every((side) => side >= 0 && side <= 1);
  return numbers && box[0] < box[2] && box[1] < box[3];
}
