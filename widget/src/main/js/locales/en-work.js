/** English of the part that reads results, see `en.js`. */
export const enWork = {
  photo: 'Take a photo',
  showPage: 'Show on page',
  vendor: 'Vendor',
  unknownVendor: 'Vendor not found',
  total: 'Total',
  notFound: 'not found',
  fields: {
    invoice_ids: 'Invoice number',
    issue_date: 'Issue date',
    due_date: 'Due date',
    net_amount: 'Net',
    tax_amount: 'Tax',
    tax_id: 'Tax ID',
    payment_terms: 'Terms',
    purchase_order_ids: 'Purchase order',
    currency: 'Currency',
    amount_due: 'Amount due',
    prepaid_amount: 'Already paid',
    shipping_amount: 'Shipping',
    charges_amount: 'Charges',
    discount_amount: 'Discount',
    rounding_amount: 'Rounding',
  },
  confidence: 'Confidence',
  sure: { high: 'High', low: 'Low' },
  unsure: 'Please check',
  reviewTitle: 'Please check these values',
  reviewText: 'We are only {confidence} sure; have a person look at the document before you use them.',
  lineItems: { one: '{n} line item', other: '{n} line items' },
  item: { description: 'Description', quantity: 'Qty', unit_price: 'Unit price', amount: 'Amount' },
  checks: '{passed} of {n} checks passed',
  checkOutcome: { passed: 'Passed', failed: 'Failed' },
  /** By the names of the API's checks. Where English has none, the server's own sentence says more. */
  checked: {
    'net+tax=total': { passed: 'Net and tax make the total.', failed: 'Net and tax do not make the total.' },
    'sum(line_items)=net': {
      passed: 'The line items add up.',
      failed: 'The line items add up to neither the net amount nor the total.',
    },
    'rate*net=tax': { passed: 'The tax fits its rates.', failed: 'The tax does not fit its rates.' },
    'total-prepaid=amount_due': {
      passed: 'The amount due fits the total.',
      failed: 'The amount due does not fit the total.',
    },
    'due>=issue': {
      passed: 'The due date is not before the issue date.',
      failed: 'The due date is before the issue date.',
    },
    iban_check_digits: {
      passed: 'The check digits of the IBAN are right.',
      failed: 'The check digits of an IBAN are wrong.',
    },
    tax_id_check_digits: {
      passed: 'Form and check digits of the vendor’s tax ID are right.',
      failed: 'Form or check digits of the vendor’s tax ID are wrong.',
    },
    buyer_tax_id_check_digits: {
      passed: 'Form and check digits of the customer’s tax ID are right.',
      failed: 'Form or check digits of the customer’s tax ID are wrong.',
    },
    duplicate_of_earlier_document: {
      passed: 'No earlier document is the same.',
      failed: 'An earlier document is the same file, or has the same vendor, number and total.',
    },
  },
};
