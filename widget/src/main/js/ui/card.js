import { STATES } from '../documents/task.js';
import { button, el } from './dom.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { progress, stageOf } from './progress.js';
import { result } from './result.js';

const CHIP_ICONS = { done: 'check', review: 'alert', failed: 'alert' };

/**
 * One document in the list. A change of state builds the card anew, progress within a state only moves the bar; the focus
 * stays in the card either way.
 */
export function card(task, context) {
  const element = el('li', { class: 'card', 'data-file-id': task.id, tabindex: '-1' });
  let shown = null;
  let bar = null;
  let meta = null;

  const build = () => {
    const focused = element.getRootNode().activeElement;
    const hadFocus = focused !== null && element.contains(focused);
    element.dataset.state = shown = task.state;
    bar = task.active ? progress(task, context) : null;
    meta = el('span', { class: 'card-meta' });
    element.replaceChildren(
      ...[
        header(task, context, meta),
        bar?.element,
        task.state === STATES.FAILED && notice(task, context),
        task.result && result(task, context),
      ].filter(Boolean),
    );
    if (hadFocus) (element.querySelector('button, summary') ?? element).focus();
  };

  return {
    element,
    update() {
      if (shown !== task.state) build();
      meta.textContent = metaOf(task, context);
      bar?.update();
    },
  };
}

function header(task, { texts, actions }, meta) {
  const chipIcon = CHIP_ICONS[task.state];
  const label = (action) => texts.ofFile(action, task.name);
  const retryable = task.state === STATES.CANCELLED || (task.state === STATES.FAILED && task.error.retryable);
  return el(
    'div',
    { class: 'card-head' },
    el('span', { class: 'tile' }, icon('file')),
    el('div', { class: 'card-title' }, el('span', { class: 'card-name', title: task.name, dir: 'auto' }, task.name), meta),
    !task.active && el('span', { class: 'chip' }, chipIcon && icon(chipIcon), texts.states[task.state]),
    el(
      'div',
      { class: 'card-actions' },
      retryable &&
        button('action retry', label(texts.retry), () => actions.retry(task.id), icon('retry'), el('span', {}, texts.retry)),
      task.active
        ? button('action cancel', label(texts.cancel), () => actions.cancel(task.id), icon('cross'))
        : button('action remove', label(texts.remove), () => actions.remove(task.id), icon('cross')),
    ),
  );
}

function metaOf(task, { texts, format, config }) {
  const parts = [format.size(task.file.size)];
  if (task.active) parts.push(stageOf(task, texts));
  const { metadata, processing_time_ms: time, cost, tier_used: tier } = task.result ?? {};
  if (task.result) {
    if (typeof metadata?.pages === 'number') parts.push(texts.pages(metadata.pages));
    parts.push(format.duration(time), Object.hasOwn(texts.tiers, tier ?? '') && texts.tiers[tier]);
    if (config.ui.showCostEstimate && typeof cost === 'number') parts.push(texts.cost(format.number(cost, 2)));
  }
  return parts.filter(Boolean).join(' · ');
}
