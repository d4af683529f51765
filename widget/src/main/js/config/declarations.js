/**
 * The one table of what a partner can say: each row is a constructor option and, where `fromAttribute` allows it, a data
 * attribute of the container at once. `reference.js` says in words what each does; types and documentation are made from
 * both, and tests hold all of them together.
 *
 * Row: path, kind, default. A kind is a list of choices or one of `string`, `boolean`, `share` (0 to 1), `size` (bytes or
 * text such as '10MB'), `list`, `css` (checked by the theme), `any` (constructor only).
 */
export const OPTIONS = [
  ['containerId', 'any'],
  ['container', 'any'],
  ['apiKey', 'string'],
  ['clientId', 'string'],
  ['apiEndpoint', 'string'],
  ['userToken', 'any'],
  ['locale', 'string'],
  ['reattach', 'boolean', true],
  ['processingOptions.tierPreference', ['auto', 'tier1', 'tier2', 'tier3'], 'auto'],
  ['processingOptions.confidenceThreshold', 'share', 0.85],
  ['processingOptions.maxFileSize', 'size', '10MB'],
  ['processingOptions.allowedFileTypes', 'list', ['.pdf', '.jpg', '.png', '.tiff']],
  ['ui.showProgressBar', 'boolean', true],
  ['ui.showCostEstimate', 'boolean', true],
  ['ui.showConfidenceScore', 'boolean', true],
  ['ui.dragAndDrop', 'boolean', true],
  ['ui.multiFileUpload', 'boolean', true],
  ['ui.showThumbnails', 'boolean', true],
  ['ui.showPages', 'boolean', true],
  ['ui.allowCorrections', 'boolean', true],
  ['theme.primaryColor', 'css'],
  ['theme.secondaryColor', 'css'],
  ['theme.successColor', 'css'],
  ['theme.warningColor', 'css'],
  ['theme.errorColor', 'css'],
  ['theme.borderRadius', 'css'],
  ['theme.fontFamily', 'css'],
  ['theme.elevation', 'css'],
  ['theme.colorScheme', 'css'],
];

/** Each is an option (`callbacks.onReady`), a data attribute (`data-on-ready`) and a DOM event (`cashup:ready`). */
export const CALLBACKS = [
  'onReady',
  'onFileSelected',
  'onProcessingStart',
  'onProgressUpdate',
  'onProcessingComplete',
  'onReviewRequired',
  'onProcessingError',
  'onCorrected',
  'onCancel',
  'onRemove',
  'onDestroy',
];

/** 'onReviewRequired' → 'cashup:review-required'. */
export function eventOf(callback) {
  return `cashup:${kebab(callback.slice(2))}`;
}

/** 'processingOptions.maxFileSize' → 'maxFileSize', the name in `dataset`; the attribute is `data-max-file-size`. */
export function datasetName(path) {
  return path.slice(path.indexOf('.') + 1);
}

/** 'maxFileSize' → 'max-file-size'. */
export function kebab(name) {
  return name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
