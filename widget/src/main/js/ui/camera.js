import { el } from './dom.js';

const PHOTO = 'image/jpeg';

/**
 * A button that opens the camera, and its input, on devices that are held in the hand: their pickers do not offer it everywhere, least of
 * all where PDFs are allowed, too. Nothing elsewhere, and where photos are not taken.
 */
export function camera({ config, texts, actions }) {
  if (!config.acceptedFiles.includes(PHOTO) || !matchMedia('(pointer: coarse)').matches) return [];
  // Neither click is one on the area around, which opens the picker.
  const only = (act) => (event) => {
    event.stopPropagation();
    act?.();
  };
  const input = el('input', {
    ...{ type: 'file', accept: PHOTO, capture: 'environment', hidden: true, onclick: only() },
    onchange: () => {
      actions.take([...input.files]);
      input.value = '';
    },
  });
  return [el('button', { type: 'button', class: 'camera', onclick: only(() => input.click()) }, texts('photo')), input];
}
