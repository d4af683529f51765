import { el } from './dom.js';

/** Why a document failed, in a sentence that says what to do. */
export function notice(task, { texts }) {
  return el(
    'div',
    { class: 'notice' },
    el('p', { class: 'notice-title' }, texts('errorTitle')),
    el('p', { class: 'notice-text', dir: 'auto' }, task.error.displayMessage),
  );
}
