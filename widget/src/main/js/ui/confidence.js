import { el } from './dom.js';

/** How sure the reading is, as a figure and a meter. */
export function confidence(value, { texts, format, config }) {
  if (typeof value !== 'number') return null;
  const fill = el('span', { class: 'meter-fill' });
  fill.style.setProperty('inline-size', `${Math.max(0, Math.min(1, value)) * 100}%`);
  return el(
    'div',
    { class: value < config.confidenceThreshold ? 'confidence low' : 'confidence' },
    el('span', { class: 'label' }, texts.confidence),
    el('span', { class: 'meter', 'aria-hidden': 'true' }, fill),
    el('span', { class: 'confidence-value' }, format.percent(value)),
  );
}
