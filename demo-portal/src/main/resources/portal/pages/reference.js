import { element } from './make.js';

const place = document.getElementById('reference');
const code = (text) => element('code', {}, text);
/* `words` between backticks as code, without a line of HTML. */
const words = (text) => text.split('`').map((part, i) => (i % 2 ? code(part) : part));
const table = (id, heads, rows) =>
    element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id },
        element('table', { class: 'reference' },
            element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
            element('tbody', {}, ...rows.map((cells) => element('tr', {}, ...cells.map((cell, i) => element('td', { 'data-head': heads[i] }, ...[cell].flat())))))));
/* What an option or a callback is called in the other way of using it stands below its name. */
const named = (name, other) => [code(name), ...(other ? [element('span', { class: 'other' }, code(other))] : [])];
const section = (id, title, ...content) => element('section', {}, element('h2', { id }, title), ...content);

const reference = await import(`${document.body.dataset.api}/widget/v1/parts/reference.mjs`);
const { OPTIONS, OPTION_TEXTS, CALLBACKS, CALLBACK_TEXTS, METHOD_TEXTS, PART_TEXTS, PROPERTY_TEXTS } = reference;
const { datasetName, eventOf, kebab, REACT_RECIPE, VUE_RECIPE } = reference;

place.append(
    section('options', 'Options', table('options', ['Option and attribute', 'Type', 'Default', ''],
        OPTIONS.map(([path, kind, standard]) => [
            named(path, kind !== 'any' && `data-${kebab(datasetName(path))}`),
            code(OPTION_TEXTS[path][0]),
            standard === undefined ? '–' : code(JSON.stringify(standard).replaceAll('","', '", "')),
            words(OPTION_TEXTS[path][1]),
        ]))),
    section('callbacks', 'Callbacks and events', table('callbacks', ['Callback and event', 'Gets', ''],
        CALLBACKS.map((name) => [named(name, eventOf(name)), code(CALLBACK_TEXTS[name][0] || '–'), words(CALLBACK_TEXTS[name][1])]))),
    section('methods', 'Methods', table('methods', ['Method', ''],
        Object.values(METHOD_TEXTS).map(([signature, text]) => [code(signature), words(text)]))),
    section('parts', 'Parts', table('parts', ['::part()', ''],
        Object.entries(PART_TEXTS).map(([name, text]) => [code(name), words(text)]))),
    section('properties', 'Custom properties', table('properties', ['Property', ''],
        Object.entries(PROPERTY_TEXTS).map(([name, text]) => [code(name), words(text)]))),
    section('react', 'React', element('pre', { class: 'code', tabindex: '0' }, REACT_RECIPE)),
    section('vue', 'Vue', element('pre', { class: 'code', tabindex: '0' }, VUE_RECIPE)),
);
