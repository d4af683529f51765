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
  /** By how many quarters clockwise the user turned the paper: scans lie on their side, and places turn with them. */
  let quarters = 0;
  let drawn = null;

  const draw = () => {
    const { bitmap, page, rows } = drawn;
    const across = quarters % 2 === 1;
    canvas.width = across ? bitmap.height : bitmap.width;
    canvas.height = across ? bitmap.width : bitmap.height;
    const pen = canvas.getContext('2d');
    pen.translate(canvas.width / 2, canvas.height / 2);
    pen.rotate((quarters * Math.PI) / 2);
    pen.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
    boxes.replaceChildren();
    shown.clear();
    for (const row of rows.filter((candidate) => candidate.page === page && candidate.box)) {
      const box = button(`box${row.unsure ? ' unsure' : ''}`, `${row.label}: ${row.text}`, () => select(row));
      box.addEventListener('focus', () => select(row, false));
      const [left, top, right, bottom] = turned(row.box, quarters).map((share) => share * 100);
      const sides = { left, top, width: right - left, height: bottom - top };
      for (const [side, share] of Object.entries(sides)) box.style.setProperty(side, `${share}%`);
      boxes.append(box);
      shown.set(row.path, box);
    }
  };

  return {
    element,
    /** Turns the paper by a quarter, on this page and the next ones. */
    turn() {
      quarters = (quarters + 1) % 4;
      if (drawn) draw();
    },
    /** Shows a page; a slow one never replaces a later choice. */
    async show(page, rows) {
      const mine = ++turn;
      words.textContent = texts('view.loading');
      words.hidden = false;
      paper.hidden = true;
      shown.clear();
      boxes.replaceChildren();
      drawn?.bitmap.close();
      drawn = null;
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
      drawn = { bitmap, page, rows };
      draw();
      canvas.setAttribute('aria-label', texts('view.picture', { page, name: task.name }));
      words.hidden = true;
      paper.hidden = false;
    },
    mark(row) {
      for (const [path, box] of shown) box.classList.toggle('on', path === row?.path);
      shown.get(row?.path)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}

/** A box of the page where it lies once the page is turned by so many quarters clockwise. */
function turned([x0, y0, x1, y1], quarters) {
  if (quarters === 1) return [1 - y1, x0, 1 - y0, x1];
  if (quarters === 2) return [1 - x1, 1 - y1, 1 - x0, 1 - y0];
  return quarters === 3 ? [y0, 1 - x1, y1, 1 - x0] : [x0, y0, x1, y1];
}
