/**
 * Names of the DOM events, dispatched on the widget's container. They bubble and cross shadow roots; `detail` is what the
 * callback of the same moment gets, with `fileId` and `fileName` beside it.
 */
export const EVENTS = Object.freeze({
  READY: 'cashup:ready',
  FILES_SELECTED: 'cashup:files-selected',
  START: 'cashup:start',
  PROGRESS: 'cashup:progress',
  COMPLETE: 'cashup:complete',
  REVIEW: 'cashup:review',
  ERROR: 'cashup:error',
  CANCEL: 'cashup:cancel',
  REMOVE: 'cashup:remove',
  DESTROY: 'cashup:destroy',
});

/** Dispatches one of {@link EVENTS}. */
export function emit(target, name, detail) {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Calls a partner's function; its mistake is reported to the page and never stops the widget. */
export function call(callback, ...args) {
  if (typeof callback !== 'function') return;
  try {
    callback(...args);
  } catch (error) {
    reportError(error);
  }
}
