const NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A decorative picture in one line.
 *
 * @param path on a grid of 24 × 24
 */
export function drawing(name, path) {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(NAMESPACE, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
