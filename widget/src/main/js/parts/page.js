import styles from 'cashup-page-styles';
import { enView } from '../locales/en-view.js';
import { fieldList } from '../page/field-list.js';
import { fieldRows } from '../page/fields.js';
import { picture } from '../page/picture.js';
import { button, el } from '../ui/dom.js';
import { icon } from '../ui/icon.js';

export { styles, enView as english };

/**
 * Opens the view of a document's pages: the picture with the places on one side, the fields on the other, linked both ways.
 *
 * @param context the widget's rendering context with `task`, `session`, `root` to put the dialog into, `signal` that closes
 *     it, and `corrected(result)`
 */
export function open(context) {
  const { task, root, texts, corrected, signal } = context;
  let rows = [];
  let page = 1;
  const pages = Math.max(1, Number(task.result.metadata?.pages) || 1);
  const closed = new AbortController();
  const inner = { ...context, signal: closed.signal };

  const select = (row, turn = true) => {
    if (turn && row.page && row.page !== page) return go(row.page, row);
    selected = row;
    fields.mark(row);
    return sheet.mark(row);
  };
  const sheet = picture(inner, select);
  const fields = fieldList(inner, select, (result, path) => {
    corrected(result);
    refresh(result);
    go(page, rows.find((row) => row.path === path));
    fields.focus(path);
  });
  const counter = el('span', { class: 'page-count', 'aria-live': 'polite' });
  const turner = (name, by) => button(`action ${name}`, texts(`view.${name}`), () => go(page + by), icon('chevron'));
  const previous = turner('previous', -1);
  const next = turner('next', 1);
  let selected;
  const around = button('action turn', texts('view.turn'), () => {
    sheet.turn();
    sheet.mark(selected);
  }, icon('retry'));

  async function go(to, row) {
    page = Math.min(pages, Math.max(1, to));
    counter.textContent = texts('page', { page, n: pages });
    previous.disabled = page === 1;
    next.disabled = page === pages;
    selected = row;
    fields.mark(row);
    await sheet.show(page, rows);
    sheet.mark(row);
  }
  const refresh = (result) => {
    rows = fieldRows(result, context);
    fields.show(rows);
  };

  const dialog = el(
    'dialog',
    { class: 'page-view', 'aria-labelledby': 'cu-page-title' },
    el(
      'header',
      { class: 'page-head' },
      el(
        'div',
        { class: 'page-heading' },
        el('h2', { id: 'cu-page-title', class: 'page-title' }, texts('view.title')),
        el('span', { class: 'card-meta', dir: 'auto' }, task.name),
      ),
      el('div', { class: 'page-turn', hidden: pages === 1 }, previous, counter, next),
      around,
      button('action close', texts('view.close'), () => dialog.close(), icon('cross')),
    ),
    el('div', { class: 'page-body' }, sheet.element, fields.element),
  );
  dialog.addEventListener('close', () => {
    closed.abort();
    dialog.remove();
  });
  signal.addEventListener('abort', () => dialog.close(), { signal: closed.signal });
  const back = root.getRootNode().activeElement;
  dialog.addEventListener('close', () => back?.isConnected && back.focus());
  root.append(dialog);
  refresh(task.result);
  dialog.showModal();
  return go(rows.find((row) => row.page)?.page ?? 1);
}
