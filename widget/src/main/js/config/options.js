import { CALLBACKS, datasetName, OPTIONS } from './declarations.js';
import { parseFileSize } from './file-size.js';
import { expandFileTypes } from './file-types.js';

const GROUPS = ['processingOptions', 'ui', 'theme', 'callbacks'];
const TRUE = ['', 'true', '1', 'yes', 'on'];
const FALSE = ['false', '0', 'no', 'off'];

/**
 * What the container's data attributes say, in the constructor's shape; the constructor's options win over them. A theme's
 * name and single theme values may stand side by side.
 */
export function fromAttributes(container) {
  const { dataset } = container;
  const given = { namedTheme: dataset.theme };
  for (const [path, kind] of OPTIONS) {
    const text = dataset[datasetName(path)];
    if (text === undefined || kind === 'any') continue;
    put(given, path, kind === 'list' ? text.split(/[\s,]+/).filter(Boolean) : text);
  }
  for (const name of CALLBACKS) {
    const path = dataset[name];
    // Looked up when it is called, never evaluated: the page may define its functions after the widget.
    if (path) put(given, `callbacks.${name}`, (...args) => path.split('.').reduce((at, key) => at?.[key], window)?.(...args));
  }
  return given;
}

/**
 * One checked configuration out of attributes, options and defaults.
 *
 * @throws {TypeError} in a sentence that names the option
 */
export function configure(options, attributes, scriptUrl) {
  const named = typeof options.theme === 'string' ? options.theme : attributes.namedTheme;
  const given = mergeOptions(attributes, named === options.theme ? { ...options, theme: undefined } : options);
  warnOfUnknown(options);
  const config = { callbacks: given.callbacks, namedTheme: named };
  for (const [path, kind, otherwise] of OPTIONS) {
    put(config, path, checked(datasetName(path), kind, get(given, path) ?? otherwise));
  }
  if (!config.apiKey) wrong('apiKey is missing; give your publishable key (pk_…)');
  const { processingOptions: processing } = config;
  return {
    ...config,
    ...processing,
    endpoint: endpoint(config.apiEndpoint, scriptUrl),
    acceptedFiles: expandFileTypes(processing.allowedFileTypes),
  };
}

/** Later options over earlier ones; the groups are merged key by key. */
export function mergeOptions(before, after) {
  const merged = { ...before, ...withoutUndefined(after) };
  for (const group of GROUPS) {
    if (typeof merged[group] !== 'string') {
      merged[group] = { ...object(before?.[group]), ...withoutUndefined(object(after?.[group])) };
    }
  }
  return merged;
}

function checked(name, kind, value) {
  if (value === undefined || value === null) return value;
  if (Array.isArray(kind)) return kind.includes(value) ? value : wrong(`${name} is one of ${kind.join(', ')}`);
  if (kind === 'string') return String(value);
  if (kind === 'size') return parseFileSize(value);
  if (kind === 'share') {
    const share = value === '' ? NaN : Number(value);
    return share >= 0 && share <= 1 ? share : wrong(`${name} is a number from 0 to 1`);
  }
  if (kind === 'boolean') {
    const word = String(value).toLowerCase();
    return TRUE.includes(word) || (FALSE.includes(word) ? false : wrong(`${name} is true or false, not '${value}'`));
  }
  return value;
}

function warnOfUnknown(options) {
  const known = [...OPTIONS.map(([path]) => path), ...CALLBACKS.map((name) => `callbacks.${name}`)];
  for (const [name, value] of Object.entries(options)) {
    const paths = GROUPS.includes(name) ? Object.keys(object(value)).map((key) => `${name}.${key}`) : [name];
    for (const path of paths) if (!known.includes(path)) console.warn(`CashUpWidget: there is no option '${path}'.`);
  }
}

function endpoint(given, scriptUrl) {
  const address = given || (scriptUrl && new URL(scriptUrl).origin);
  if (!address) wrong('apiEndpoint is missing; give the address of the API');
  try {
    return new URL(address, document.baseURI).href.replace(/\/+$/, '');
  } catch {
    return wrong(`apiEndpoint '${address}' is not an address`);
  }
}

function wrong(sentence) {
  throw new TypeError(`CashUpWidget: ${sentence}.`);
}

function get(object, path) {
  return path.split('.').reduce((at, key) => at?.[key], object);
}

function put(object, path, value) {
  const [group, key] = path.split('.');
  if (key) (object[group] ??= {})[key] = value;
  else object[group] = value;
}

function object(value) {
  return value && typeof value === 'object' ? value : {};
}

function withoutUndefined(given) {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined));
}
