import { STATES } from '../documents/task.js';
import { el } from './dom.js';

/** The bar and the sentence of a file that is under way; `update` changes both in place. */
export function progress(task, { texts, format, config }) {
  const fill = el('span', { class: 'bar-fill' });
  const bar = el(
    'div',
    {
      class: 'bar',
      role: 'progressbar',
      'aria-label': texts('progress', { name: task.name }),
      'aria-valuemin': 0,
      'aria-valuemax': 100,
    },
    fill,
  );
  const percent = el('span', { class: 'bar-percent' });
  const element = el('div', { class: 'progress' }, bar, percent);
  element.hidden = !config.ui.showProgressBar;
  return {
    element,
    update() {
      const words = format.percent(task.percent / 100);
      bar.setAttribute('aria-valuenow', String(task.percent));
      bar.setAttribute('aria-valuetext', `${stageOf(task, texts)}, ${words}`);
      fill.style.setProperty('inline-size', `${task.percent}%`);
      percent.textContent = words;
    },
  };
}

/** What is being done just now, in the user's language. */
export function stageOf(task, texts) {
  if (task.waiting) return texts('stages.offline');
  if (task.state !== STATES.PROCESSING) return texts(`states.${task.state}`);
  const { stage, page, pages } = task.progress ?? {};
  const words = texts(`stages.${stage}`) ?? texts('states.processing');
  return page && pages ? `${words}, ${texts('page', { page, n: pages })}` : words;
}
