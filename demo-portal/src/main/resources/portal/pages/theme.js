import { button, element, panel, sample, start } from './make.js';

const place = document.getElementById('first');
const { clientId, theme: named, apiEndpoint } = place.dataset;
const chosen = { theme: {}, locale: 'en' };
const widget = start('first', { locale: 'en' });
const config = element('pre', { id: 'config', class: 'code', tabindex: '0' });
/* What is in force before anything is changed; the controls show it, and a changed value stands among it. */
const before = await (await fetch(`${apiEndpoint}/widget/v1/themes/${named}.json`)).json();

const print = () => {
    const changed = Object.keys(chosen.theme).length > 0;
    const theme = Object.entries({ ...before, ...chosen.theme }).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},`);
    config.textContent = [
        'new CashUpWidget({',
        "  containerId: 'invoices',",
        "  apiKey: 'pk_live_…',",
        `  clientId: '${clientId}',`,
        `  apiEndpoint: '${apiEndpoint}',`,
        `  locale: '${chosen.locale}',`,
        ...(changed ? ['  theme: {', ...theme, '  },'] : [`  theme: '${named}',`]),
        '});',
    ].join('\n');
};

const change = (key, value) => {
    chosen.theme[key] = value;
    widget.update({ theme: { ...chosen.theme } });
    print();
};

const control = (words, input) => element('label', { class: 'control' }, element('span', {}, words), input);
const colours = {
    primaryColor: 'Primary',
    secondaryColor: 'Secondary',
    successColor: 'Success',
    warningColor: 'Warning',
    errorColor: 'Error',
};
const choice = (name, values, onchange, value) => {
    const select = element('select', { name, onchange }, ...values.map((each) => element('option', {}, each)));
    select.value = value;
    return select;
};

panel.append(
    element('h2', {}, 'Theme'),
    ...Object.entries(colours).map(([key, words]) =>
        control(words, element('input', { type: 'color', name: key, value: before[key], oninput: (event) => change(key, event.target.value) }))),
    control('Corners', element('input', {
        type: 'range', name: 'borderRadius', min: 0, max: 24, value: parseInt(before.borderRadius, 10),
        oninput: (event) => change('borderRadius', `${event.target.value}px`),
    })),
    control('Elevation', choice('elevation', ['0', '1', '2', '3'], (event) => change('elevation', Number(event.target.value)), before.elevation)),
    control('Scheme', choice('colorScheme', ['auto', 'light', 'dark'], (event) => change('colorScheme', event.target.value), before.colorScheme ?? 'auto')),
    control('Language', choice('locale', ['en', 'sw', 'fr', 'de', 'es', 'ar'], (event) => {
        chosen.locale = event.target.value;
        widget.update({ locale: chosen.locale });
        print();
    }, chosen.locale)),
    button('Show it with an invoice', async () => widget.addFiles([await sample('bottles-and-corks')])),
    element('h2', {}, 'Configuration'),
    config,
);
print();
