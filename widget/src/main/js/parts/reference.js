/** Everything a page about the widget needs to document it; no part of the widget itself. */
export { CALLBACKS, datasetName, eventOf, kebab, OPTIONS } from '../config/declarations.js';
export * from '../config/reference.js';
