/** English of the page view, see `en.js`. */
export const enView = {
  view: {
    title: 'Where it stands on the page',
    close: 'Close',
    previous: 'Previous page',
    next: 'Next page',
    turn: 'Turn the picture',
    picture: 'Page {page} of {name}',
    loading: 'Drawing the page…',
    noPicture: 'This page cannot be shown.',
    nowhere: 'not on the page',
    edit: 'Correct',
    save: 'Save',
    discard: 'Discard',
    saved: 'Saved',
    saving: 'Saving…',
    /** By their paths; those that a card shows, too, have their words in the part that draws it. */
    fields: {
      vendor_information: {
        vendor_id: 'Vendor number',
        registration_number: 'Vendor’s registration',
        address: 'Vendor’s address',
      },
      buyer_information: {
        buyer_name: 'Customer',
        buyer_id: 'Customer number',
        tax_id: 'Customer’s tax ID',
        registration_number: 'Customer’s registration',
        address: 'Customer’s address',
      },
      payment_terms: {
        discount_terms: 'Discount terms',
        discount_due_date: 'Discount until',
        discount_percent: 'Discount in per cent',
      },
      bank_accounts: 'Bank account',
    },
  },
};
