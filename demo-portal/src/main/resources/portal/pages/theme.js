import { button, element, panel, sample, start } from './make.js';

const chosen = { theme: {}, locale: 'en' };
const widget = start('first', { locale: 'en' });
const config = element('pre', { id: 'config', class: 'code', tabindex: '0' });

const print = () => {
    const theme = Object.entries(chosen.theme).map(([key, value]) => `    ${key}: ${JSON.stringify(value)},`);
    config.textContent = [
        'new CashUpWidget({',
        "  containerId: 'invoices',",
        "  apiKey: 'pk_live_…',",
        `  locale: '${chosen.locale}',`,
        ...(theme.length ? ['  theme: {', ...theme, '  },'] : ["  theme: 'eabl-branded',"]),
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
    primaryColor: ['Primary', '#7a1f2b'],
    secondaryColor: ['Secondary', '#c8992e'],
    successColor: ['Success', '#1f6f43'],
    warningColor: ['Warning', '#9a5b00'],
    errorColor: ['Error', '#b42318'],
};
const choice = (name, values, onchange) =>
    element('select', { name, onchange }, ...values.map((value) => element('option', {}, value)));

panel.append(
    element('h2', {}, 'Theme'),
    ...Object.entries(colours).map(([key, [words, value]]) =>
        control(words, element('input', { type: 'color', name: key, value, oninput: (event) => change(key, event.target.value) }))),
    control('Corners', element('input', {
        type: 'range', name: 'borderRadius', min: 0, max: 24, value: 8,
        oninput: (event) => change('borderRadius', `${event.target.value}px`),
    })),
    control('Elevation', choice('elevation', ['0', '1', '2', '3'], (event) => change('elevation', Number(event.target.value)))),
    control('Scheme', choice('colorScheme', ['auto', 'light', 'dark'], (event) => change('colorScheme', event.target.value))),
    control('Language', choice('locale', ['en', 'sw', 'fr', 'de', 'es', 'ar'], (event) => {
        chosen.locale = event.target.value;
        widget.update({ locale: chosen.locale });
        print();
    })),
    button('Show it with an invoice', async () => widget.addFiles([await sample('bottles-and-corks')])),
    element('h2', {}, 'Configuration'),
    config,
);
print();
