import { button, el } from '../ui/dom.js';
import { icon } from '../ui/icon.js';
import { randomKey } from '../net/memory.js';

/**
 * The fields beside the page, each of which shows its place and may be corrected.
 *
 * @param select called with the row that a person looks at
 * @param corrected called with the server's new result
 */
export function fieldList(context, select, corrected) {
  const element = el('ul', { class: 'page-fields' });
  const shown = new Map();
  return {
    element,
    show(rows) {
      shown.clear();
      for (const row of rows) shown.set(row.path, fieldRow(row, context, select, corrected));
      element.replaceChildren(...shown.values());
    },
    mark(row) {
      for (const [path, item] of shown) {
        item.classList.toggle('on', path === row?.path);
        item.querySelector('.field').setAttribute('aria-pressed', String(path === row?.path));
      }
      shown.get(row?.path)?.scrollIntoView({ block: 'nearest' });
    },
    focus: (path) => shown.get(path)?.querySelector('button').focus(),
  };
}

function fieldRow(row, context, select, corrected) {
  const { texts, format, config } = context;
  const item = el('li', { class: `field-row${row.unsure ? ' unsure' : ''}`, 'data-path': row.path });
  const show = el(
    'button',
    { type: 'button', class: 'field', 'aria-pressed': 'false', onclick: () => select(row), onfocus: () => select(row, false) },
    el('span', { class: 'label' }, row.label),
    el('span', { class: 'value', dir: 'auto' }, row.text),
    el(
      'span',
      { class: 'field-meta' },
      row.unsure && [icon('alert'), el('span', { class: 'hidden' }, `${texts('unsure')}: `)],
      [config.ui.showConfidenceScore && format.percent(row.confidence), !row.box && texts('view.nowhere')]
        .filter(Boolean)
        .join(' · '),
    ),
  );
  const label = texts('ofFile', { action: texts('view.edit'), name: row.label });
  const edit = config.ui.allowCorrections && button('action edit', label, () => begin(), texts('view.edit'));
  item.append(show, ...(edit ? [edit] : []));

  function begin() {
    const form = correctionForm(row, context, (result) => (result ? corrected(result, row.path) : end()));
    const end = () => {
      form.replaceWith(edit);
      edit.focus();
    };
    edit.replaceWith(form);
    form.querySelector('input').select();
  }
  return item;
}

/** @param done called with the new result, or with nothing when the user thought better of it */
function correctionForm(row, { texts, session, task, signal }, done) {
  const input = el('input', { class: 'correction', 'aria-label': row.label, dir: 'auto', autocomplete: 'off' });
  input.value = String(row.value);
  const said = el('p', { class: 'correction-said', role: 'status', dir: 'auto' });
  const save = el('button', { type: 'submit', class: 'action save' }, texts('view.save'));
  const discard = el('button', { type: 'button', class: 'action', onclick: () => done(null) }, texts('view.discard'));
  const key = randomKey();
  const send = async (event) => {
    event.preventDefault();
    save.disabled = true;
    input.removeAttribute('aria-invalid');
    said.textContent = texts('view.saving');
    try {
      const place = row.box ? { page: row.page, box: row.box } : {};
      const value = input.value.trim() || null;
      const response = await session.expect(`/api/v1/documents/${encodeURIComponent(task.documentId)}/corrections`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ corrections: [{ field: row.path, value, ...place }] }),
        signal,
      });
      done(await response.json());
    } catch (error) {
      if (signal.aborted) return;
      said.textContent = error.displayMessage ?? texts('errors.invalid_answer');
      save.disabled = false;
      input.setAttribute('aria-invalid', 'true');
      input.focus();
    }
  };
  return el(
    'form',
    {
      class: 'correction-form',
      onsubmit: send,
      onkeydown: (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        done(null);
      },
    },
    input,
    el('div', { class: 'correction-actions' }, save, discard),
    said,
  );
}
