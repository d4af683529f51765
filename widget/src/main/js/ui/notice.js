import { el } from './dom.js';

/** Errors whose hint the console has; a card is drawn more than once. */
const hinted = new WeakSet();

/** Why a document failed, in a sentence that says what to do. */
export function notice({ error }, { texts }) {
  if (error.setup && !hinted.has(error)) {
    hinted.add(error);
    console.error(`CashUpWidget: ${error.message}`);
  }
  return el(
    'div',
    { class: 'notice' },
    el('p', { class: 'notice-title' }, texts(error.setup ? 'setup.title' : 'errorTitle')),
    el('p', { class: 'notice-text', dir: 'auto' }, error.displayMessage),
  );
}
