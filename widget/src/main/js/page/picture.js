import { button, el } from '../ui/dom.js';

/**
 * One page as a picture with the places of what was read on it. The picture is drawn on a canvas: it comes with a Bearer
 * header, and needs no `img-src` and no blob address.
 *
 * @param select called with a row whose place was clicked or reached by keyboard
 */
export function picture({ texts, session, task, signal }, select) {
  const canvas = el('canvas', { class: 'sheet', role: 'img' });
  const boxes = el('div', { class: 'boxes' });
  const words = el('p', { class: 'page-words', role: 'status' });
  const element = el('div', { class: 'page-picture' }, words, el('div', { class: 'paper', hidden: true }, canvas, boxes));
  const paper = element.lastElementChild;
  const shown = new Map();
  let turn = 0;

  return {
    element,
    /** Shows a page; a slow one never replaces a later choice. */
    async show(page, rows) {
      const mine = ++turn;
      words.textContent = texts('view.loading');
      words.hidden = false;
      paper.hidden = true;
      shown.clear();
      boxes.replaceChildren();
      let bitmap;
      try {
        const path = `/api/v1/documents/${encodeURIComponent(task.documentId)}/pages/${page}.png`;
        const response = await session.expect(path, { headers: { Accept: 'image/png' }, signal });
        bitmap = await createImageBitmap(await response.blob());
      } catch (error) {
        if (mine === turn && !signal.aborted) words.textContent = error.displayMessage ?? texts('view.noPicture');
        return;
      }
      if (mine !== turn || signal.aborted) return;
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      canvas.getContext('2d').drawImage(bitmap, 0, 0);
      bitmap.close();
      canvas.setAttribute('aria-label', texts('view.picture', { page, name: task.name }));
      for (const row of rows.filter((candidate) => candidate.page === page && candidate.box)) {
        const box = button(`box${row.unsure ? ' unsure' : ''}`, `${row.label}: ${row.text}`, () => select(row));
        box.addEventListener('focus', () => select(row, false));
        const [left, top, right, bottom] = row.box.map((share) => share * 100);
        const sides = { left, top, width: right - left, height: bottom - top };
        for (const [side, share] of Object.entries(sides)) box.style.setProperty(side, `${share}%`);
        boxes.append(box);
        shown.set(row.path, box);
      }
      words.hidden = true;
      paper.hidden = false;
    },
    mark(row) {
      for (const [path, box] of shown) box.classList.toggle('on', path === row?.path);
      shown.get(row?.path)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
