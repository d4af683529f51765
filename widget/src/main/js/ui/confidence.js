import { el } from './dom.js';
import { icon } from './icon.js';

/** How sure the reading is: in a word with its sign, as a figure and as a meter. */
export function confidence(value, { texts, format, config }) {
  if (typeof value !== 'number') return null;
  const low = value < config.confidenceThreshold;
  const fill = el('span', { class: 'meter-fill' });
  fill.style.setProperty('inline-size', `${Math.max(0, Math.min(1, value)) * 100}%`);
  return el(
    'div',
    { class: low ? 'confidence low' : 'confidence' },
    el('span', { class: 'label' }, texts('confidence')),
    el('span', { class: 'meter', 'aria-hidden': 'true' }, fill),
    el(
      'span',
      { class: 'confidence-value' },
      icon(low ? 'alert' : 'check'),
      `${format.percent(value)} · ${texts(low ? 'sure.low' : 'sure.high')}`,
    ),
  );
}
