import { CALLBACKS, eventOf, OPTIONS } from './declarations.js';
import { CALLBACK_TEXTS, METHOD_TEXTS, OPTION_TEXTS } from './reference.js';

/**
 * The part of `cashup-widget.d.ts` that follows from the declarations. A test compares the file with this, and writes it
 * anew when asked to.
 */
export function declaredTypes() {
  const groups = new Map([['', []]]);
  for (const [path, , otherwise] of OPTIONS) {
    const [group, key] = path.includes('.') ? path.split('.') : ['', path];
    const [type, text] = OPTION_TEXTS[path];
    const standard = otherwise === undefined ? '' : ` Default \`${JSON.stringify(otherwise)}\`.`;
    const lines = [`/** ${text}${standard} */`, `${key}?: ${type};`];
    groups.set(group, [...(groups.get(group) ?? []), ...lines]);
  }
  const named = (group) => `CashUp${group[0].toUpperCase()}${group.slice(1)}`;
  const interfaceOf = (name, lines) => `export interface ${name} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
  const inner = [...groups.keys()].filter(Boolean);
  const callbacks = CALLBACKS.flatMap((name) => {
    const [parameters, text] = CALLBACK_TEXTS[name];
    return [`/** ${text} */`, `${name}?(${parameters}): void;`];
  });
  const top = [
    ...groups.get(''),
    ...inner.filter((group) => group !== 'theme').map((group) => `${group}?: ${named(group)};`),
    '/** Values, or the name of a theme in `themes/` beside the script. Default: `data-theme`. */',
    'theme?: CashUpTheme | string;',
    'callbacks?: CashUpCallbacks;',
  ];
  const methods = Object.values(METHOD_TEXTS).flatMap(([signature, text]) => [`/** ${text} */`, `${signature};`]);
  const events = CALLBACKS.map((name) => `'${eventOf(name)}': CustomEvent<${detailOf(name)}>;`);
  return [
    ...inner.map((group) => interfaceOf(named(group), groups.get(group))),
    interfaceOf('CashUpCallbacks', callbacks),
    interfaceOf('CashUpOptions', top),
    `export declare class CashUpWidget {
  static readonly version: string;
  /** Callback name → DOM event name. */
  static readonly events: Readonly<Record<keyof CashUpCallbacks, keyof CashUpEventMap>>;
  /** Where themes, languages and parts are; set it when a bundler took the module in. */
  static scriptUrl: string | null;
  /** Starts a widget in each element with \`data-api-key\` that has none. */
  static init(root?: ParentNode): void;
  /** The widget that an element's attributes started. */
  static of(container: Element): CashUpWidget | undefined;
  /** @throws TypeError when an option is missing or wrong, or there is no such container */
  constructor(options?: CashUpOptions);
  /** What is listed now, oldest first. */
  readonly files: CashUpFile[];
${methods.map((line) => `  ${line}`).join('\n')}
}
`,
    `/** Dispatched on the container; they bubble and are composed. */\n${interfaceOf('CashUpEventMap', events)}`,
    `export default CashUpWidget;

declare global {
  interface HTMLElementEventMap extends CashUpEventMap {}
  interface Window {
    CashUpWidget: typeof CashUpWidget;
  }
}
`,
  ].join('\n');
}

/** A callback's first argument as event detail: values are named, objects lie open with the file beside them. */
function detailOf(name) {
  const [first, second] = CALLBACK_TEXTS[name][0].split(', ');
  if (!first) return 'Record<string, never>';
  const [word, type] = first.split(': ');
  const open = /^CashUp(Progress|Result|Error|FileReference)$/.test(type) ? type : `{ ${word}: ${type} }`;
  return second ? `CashUpFileReference & ${open}` : open;
}
