/** Everything a page about the widget needs to document it; no part of the widget itself. */
export { CALLBACKS, datasetName, eventOf, kebab, OPTIONS } from '../config/declarations.js';
export * from '../config/reference.js';
export { default as REACT_RECIPE } from '../recipes/InvoiceUpload.jsx';
export { default as VUE_RECIPE } from '../recipes/InvoiceUpload.vue';
