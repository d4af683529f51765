import { parseFileSize } from './file-size.js';
import { expandFileTypes } from './file-types.js';

const DEFAULTS = {
  processingOptions: {
    tierPreference: 'auto',
    confidenceThreshold: 0.85,
    maxFileSize: '10MB',
    allowedFileTypes: ['.pdf', '.jpg', '.png', '.tiff'],
  },
  ui: {
    showProgressBar: true,
    showCostEstimate: true,
    showConfidenceScore: true,
    dragAndDrop: true,
    multiFileUpload: true,
  },
};
const TIERS = ['auto', 'tier1', 'tier2', 'tier3'];

/** What the container's data attributes say; the constructor's options win over them. */
export function fromAttributes(container) {
  const { clientId, theme, apiEndpoint, locale, apiKey } = container.dataset;
  return { clientId, namedTheme: theme, apiEndpoint, locale, apiKey };
}

/**
 * One checked configuration out of attributes, options and defaults.
 *
 * @throws {TypeError} in a sentence that names the option
 */
export function configure(options, attributes, scriptUrl) {
  const given = { ...withoutUndefined(attributes), ...withoutUndefined(options) };
  const processing = { ...DEFAULTS.processingOptions, ...given.processingOptions };
  const threshold = Number(processing.confidenceThreshold);
  if (!given.apiKey) throw new TypeError('CashUpWidget: apiKey is missing; give your publishable key (pk_…).');
  if (!TIERS.includes(processing.tierPreference)) {
    throw new TypeError(`CashUpWidget: tierPreference is one of ${TIERS.join(', ')}.`);
  }
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new TypeError('CashUpWidget: confidenceThreshold is a number from 0 to 1.');
  }
  return {
    apiKey: String(given.apiKey),
    clientId: given.clientId,
    userToken: given.userToken,
    endpoint: endpoint(given.apiEndpoint, scriptUrl),
    locale: given.locale,
    theme: given.theme,
    namedTheme: typeof given.theme === 'string' ? given.theme : given.namedTheme,
    tierPreference: processing.tierPreference,
    confidenceThreshold: threshold,
    maxFileSize: parseFileSize(processing.maxFileSize),
    allowedFileTypes: processing.allowedFileTypes,
    acceptedFiles: expandFileTypes(processing.allowedFileTypes),
    ui: { ...DEFAULTS.ui, ...given.ui },
    callbacks: { ...given.callbacks },
  };
}

/** Later options over earlier ones; the groups are merged key by key. */
export function mergeOptions(before, after) {
  const merged = { ...before, ...withoutUndefined(after) };
  for (const group of ['processingOptions', 'ui', 'callbacks']) {
    merged[group] = { ...before[group], ...after?.[group] };
  }
  if (typeof before.theme === 'object' && typeof after?.theme === 'object') {
    merged.theme = { ...before.theme, ...after.theme };
  }
  return merged;
}

function endpoint(given, scriptUrl) {
  const address = given || (scriptUrl && new URL(scriptUrl).origin);
  if (!address) throw new TypeError('CashUpWidget: apiEndpoint is missing; give the address of the API.');
  return new URL(address, document.baseURI).href.replace(/\/+$/, '');
}

function withoutUndefined(object) {
  return Object.fromEntries(Object.entries(object ?? {}).filter(([, value]) => value !== undefined));
}
