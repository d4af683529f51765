import { STATES } from '../documents/task.js';
import { button, el } from './dom.js';
import { icon } from './icon.js';
import { notice } from './notice.js';
import { progress, stageOf } from './progress.js';
import { result } from './result.js';
import { thumbnail } from './thumbnail.js';

const CHIP_ICONS = { done: 'check', review: 'alert', failed: 'alert' };

/**
 * One document in the list. A change of state builds the card anew, progress within a state only moves the bar; the focus
 * stays in the card either way.
 */
export function card(task, context) {
  const element = el('li', { class: 'card', part: 'card', 'data-file-id': task.id, tabindex: '-1' });
  let shown = null;
  let bar = null;
  let meta = null;

  const build = () => {
    const focused = element.getRootNode().activeElement;
    const hadFocus = focused !== null && element.contains(focused);
    element.dataset.state = task.state;
    shown = stamp(task);
    bar = task.active ? progress(task, context) : null;
    meta = el('span', { class: 'card-meta' });
    element.replaceChildren(
      ...[
        header(task, context, meta, toggle),
        bar?.element,
        task.state === STATES.FAILED && notice(task, context),
        task.result && task.open && result(task, context),
      ].filter(Boolean),
    );
    if (hadFocus) (element.querySelector('button, summary') ?? element).focus();
    thumbnail(task, context).then((picture) => {
      if (!picture) return;
      task.picture = picture;
      element.querySelector('.tile').replaceChildren(picture);
    });
  };
  const update = () => {
    if (shown !== stamp(task)) build();
    meta.textContent = metaOf(task, context);
    bar?.update();
  };
  const toggle = () => {
    task.open = !task.open;
    update();
    element.querySelector('.toggle').focus();
    context.resized();
  };
  return { element, update };
}

/** What a card was built for; anything else only changes words and the bar. */
function stamp({ state, open, revision }) {
  return [state, open, revision].join();
}

function header(task, { texts, actions }, meta, toggle) {
  const chipIcon = CHIP_ICONS[task.state];
  const label = (key) => texts('ofFile', { action: texts(key), name: task.name });
  const act = (name, symbol, key = name, ...more) =>
    button(`action ${name}`, label(key), () => actions[name](task.id), icon(symbol), ...more);
  return el(
    'div',
    { class: 'card-head' },
    el('span', { class: 'tile' }, task.picture ?? icon('file')),
    el('div', { class: 'card-title' }, el('span', { class: 'card-name', title: task.name, dir: 'auto' }, task.name), meta),
    !task.active && el('span', { class: 'chip' }, chipIcon && icon(chipIcon), texts(`states.${task.state}`)),
    el(
      'div',
      { class: 'card-actions' },
      task.result &&
        el(
          'button',
          { type: 'button', class: 'action toggle', 'aria-expanded': String(!!task.open), 'aria-label': label('details'), title: label('details'), onclick: toggle },
          icon('chevron'),
        ),
      task.retryable && act('retry', 'retry', 'retry', el('span', {}, texts('retry'))),
      task.active ? act('cancel', 'cross') : act('remove', 'cross'),
    ),
  );
}

function metaOf(task, { texts, format, config }) {
  const parts = [format.size(task.file.size)];
  if (task.active) parts.push(stageOf(task, texts));
  const { metadata, processing_time_ms: time, cost, tier_used: tier, results } = task.result ?? {};
  if (task.result && !task.open) {
    const { vendor_information: vendor, financial_data: money } = results ?? {};
    parts.push(vendor?.vendor_name, format.money(money?.total_amount, money?.currency));
  } else if (task.result) {
    if (typeof metadata?.pages === 'number') parts.push(texts('pages', { n: metadata.pages }));
    parts.push(duration(time, format), tier && texts(`tiers.${tier}`));
    if (config.ui.showCostEstimate && typeof cost === 'number') parts.push(texts('cost', { amount: format.number(cost, 2) }));
  }
  return parts.filter(Boolean).join(' · ');
}

/** In milliseconds below a second. */
export function duration(milliseconds, format) {
  if (typeof milliseconds !== 'number') return null;
  const [value, unit] = milliseconds < 1000 ? [milliseconds, 'millisecond'] : [milliseconds / 1000, 'second'];
  return format.figure(value, { style: 'unit', unit, maximumFractionDigits: 1 });
}
