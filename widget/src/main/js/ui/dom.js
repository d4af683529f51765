/**
 * Builds an element. Text is only ever set as text: nothing here can turn a file's or a vendor's name into markup.
 *
 * @param props `class`, `on<event>` functions, boolean and string attributes; null and false leave it out
 * @param children elements or texts; null and false are skipped
 */
export function el(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button whose label says to a screen reader which file it is about. */
export function button(className, label, onclick, ...children) {
  return el('button', { type: 'button', class: className, 'aria-label': label, title: label, onclick }, ...children);
}
