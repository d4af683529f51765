import { drawing } from './drawing.js';

/** Strokes on a 24 × 24 grid, none of which the first picture needs. */
const PATHS = {
  file: 'M13.5 3h-6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h9a2 2 0 0 0 2-2V8zv5h5M9 13h6m-6 3.5h4',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  alert: 'M12 8v5m0 3.5v.01M10.3 3.9 2.4 17.5a2 2 0 0 0 1.7 3h15.8a2 2 0 0 0 1.7-3L13.7 3.9a2 2 0 0 0-3.4 0z',
  cross: 'm6.5 6.5 11 11m0-11-11 11',
  retry: 'M20 11.5A8 8 0 1 0 18 17m2-11.5v6h-6',
  chevron: 'm9 6 6 6-6 6',
  page: 'M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M8 9h3m-3 4h2m6.5 4a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm2-1 2.5 2.5',
};

/** A decorative picture: what it means always stands beside it as text or label. */
export const icon = (name) => drawing(name, PATHS[name]);
