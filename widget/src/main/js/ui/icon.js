const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Strokes on a 24 × 24 grid. */
const PATHS = {
  upload: ['M12 15.5V4.5', 'm7.5 9 4.5-4.5L16.5 9', 'M4.5 15.5v2a2.5 2.5 0 0 0 2.5 2.5h10a2.5 2.5 0 0 0 2.5-2.5v-2'],
  file: ['M13.5 3H7.5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2V8z', 'M13.5 3v5h5', 'M9 13h6', 'M9 16.5h4'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  alert: ['M12 8v5', 'M12 16.5v.01', 'M10.3 3.9 2.4 17.5A2 2 0 0 0 4.1 20.5h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0z'],
  cross: ['m6.5 6.5 11 11', 'm17.5 6.5-11 11'],
  retry: ['M20 11.5A8 8 0 1 0 18 17', 'M20 5.5v6h-6'],
  chevron: ['m9 6 6 6-6 6'],
};

/** A decorative picture: what it means always stands beside it as text or label. */
export function icon(name) {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  for (const d of PATHS[name]) {
    const path = document.createElementNS(NAMESPACE, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
