import { CALLBACKS, eventOf } from './config/declarations.js';

/** Callback name → DOM event name. The events are dispatched on the container, bubble and cross shadow roots. */
export const EVENTS = Object.freeze(Object.fromEntries(CALLBACKS.map((name) => [name, eventOf(name)])));

/**
 * Tells the partner of one moment, by callback and by DOM event. A mistake in the partner's function is reported to the
 * page and never stops the widget.
 *
 * @param callback one of the declared names; the event is always the one of this name
 * @param heard whose function hears it, when not the callback of that name
 */
export function tell(container, config, callback, args, detail, heard = callback) {
  const act = config.callbacks[heard];
  if (typeof act === 'function') {
    try {
      act(...args);
    } catch (error) {
      reportError(error);
    }
  }
  container.dispatchEvent(new CustomEvent(EVENTS[callback], { detail, bubbles: true, composed: true }));
}
