import { describeFileTypes } from '../config/file-types.js';
import { el } from './dom.js';
import { drawing } from './drawing.js';

const UPLOAD = 'M12 15.5v-11m-4.5 4.5 4.5-4.5 4.5 4.5m-12 6.5v2a2.5 2.5 0 0 0 2.5 2.5h10a2.5 2.5 0 0 0 2.5-2.5v-2';

/**
 * Where files are dropped or chosen. The button is the one way in for keyboards and screen readers; the rest is a larger
 * target for the mouse.
 *
 * @param pick the button; it outlives this area, since Dropzone listens to it
 */
export function dropArea(pick, context) {
  const { config, texts, format, onpick } = context;
  const { dragAndDrop, multiFileUpload } = config.ui;
  const one = multiFileUpload ? '' : 'One';
  const title = el('p', { class: 'drop-title' });
  const types = describeFileTypes(config.allowedFileTypes);
  const hint = el('p', { class: 'drop-hint', id: 'cu-hint' }, texts('hint', { types, size: format.size(config.maxFileSize) }));
  const area = el(
    'div',
    { class: 'drop', part: 'drop', onclick: (event) => pick.contains(event.composedPath()[0]) || onpick() },
    el('span', { class: 'drop-badge' }, drawing('upload', UPLOAD)),
    el('div', { class: 'drop-words' }, dragAndDrop && title, hint),
    pick,
  );
  let camera;
  return {
    area,
    /** @param compact whether documents are listed below, so that the area may step back */
    show({ compact, dragging }) {
      if (!camera && context.work) area.append(...(camera = context.work.camera(context)));
      area.classList.toggle('compact', compact);
      area.classList.toggle('dragging', dragging);
      title.textContent = texts(dragging ? 'release' : `drop${one}`);
      pick.textContent = texts((compact ? 'more' : 'pick') + one);
    },
  };
}
