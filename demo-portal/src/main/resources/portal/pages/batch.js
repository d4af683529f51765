import { button, element, panel, sample, start } from './make.js';

const widget = start('first');
const figures = element('p', { id: 'figures', class: 'quiet', role: 'status' }, 'Nothing yet.');
let begun = 0;

const count = () => {
    const { files } = widget;
    const done = files.filter(({ state }) => !['queued', 'uploading', 'processing'].includes(state)).length;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    figures.textContent = `${done} of ${files.length} in ${seconds} s`;
};
for (const name of ['processing-complete', 'review-required', 'processing-error']) {
    document.addEventListener(`cashup:${name}`, () => requestAnimationFrame(count));
}

const many = async (number) => {
    const slugs = ['bottles-and-corks', 'label-artwork', 'filter-service'];
    const originals = await Promise.all(slugs.map((slug) => sample(slug)));
    begun = performance.now();
    widget.addFiles(Array.from({ length: number }, (_, i) =>
        new File([originals[i % 3]], `${slugs[i % 3]}-${i + 1}.pdf`, { type: 'application/pdf' })));
};

panel.append(
    element('h2', {}, 'Make some'),
    element('p', { class: 'quiet' }, 'The three samples over and over, or drop a folder of your own.'),
    element('div', { class: 'row' }, button('20 invoices', () => many(20)), button('500 invoices', () => many(500))),
    figures,
);
