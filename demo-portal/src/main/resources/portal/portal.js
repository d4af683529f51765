/* What a partner writes: create the widget, listen to its callbacks, and show them. */
(() => {
    'use strict';

    const log = document.getElementById('callback-log');
    const results = document.getElementById('processing-results');
    const errors = document.getElementById('error-message');

    const element = (tag, className, text) => {
        const node = document.createElement(tag);
        if (className) {
            node.className = className;
        }
        node.textContent = text ?? '';
        return node;
    };

    const record = (name, gist, payload) => {
        log.querySelector('.empty')?.remove();
        const entry = element('li');
        entry.dataset.callback = name;
        const time = element('time', '', new Date().toLocaleTimeString());
        entry.append(time, element('span', 'name', name), element('span', 'gist', gist));
        if (payload !== undefined) {
            const details = element('details');
            const text = JSON.stringify(payload, null, 2);
            details.append(element('summary', '', 'payload'), element('pre', '', text));
            entry.append(details);
        }
        log.prepend(entry);
    };

    const showResult = (heading, result) => {
        errors.replaceChildren();
        results.replaceChildren(
            element('h3', '', heading),
            element('p', '', `Invoice IDs: ${result.invoice_ids.join(', ') || '–'}`),
            element('p', '', `Confidence: ${(result.confidence * 100).toFixed(1)}%`),
            element('p', '', `Processing Time: ${result.processing_time_ms}ms`));
    };

    const widget = new window.CashUpWidget({
        containerId: 'cashup-document-processor',
        apiKey: document.body.dataset.publishableKey,
        callbacks: {
            onFileSelected: (files) =>
                record('onFileSelected', Array.from(files, (file) => file.name).join(', ')),
            onProcessingStart: (documentId) => record('onProcessingStart', documentId),
            onProgressUpdate: (progress) =>
                record('onProgressUpdate', `${progress.stage} · ${progress.percent} %`, progress),
            onProcessingComplete: (result) => {
                record('onProcessingComplete', result.invoice_ids.join(', '), result);
                showResult('Received, thank you', result);
            },
            onReviewRequired: (result) => {
                record('onReviewRequired', result.invoice_ids.join(', ') || 'a person will look at it', result);
                showResult('Received; a colleague will check it', result);
            },
            onProcessingError: (error) => {
                record('onProcessingError', error.message, error);
                results.replaceChildren();
                errors.textContent = `Processing failed: ${error.displayMessage}`;
            },
        },
    });

    const trySample = async (button) => {
        const name = `${button.dataset.sample}.pdf`;
        button.disabled = true;
        try {
            const response = await fetch(`/samples/${name}`);
            const bytes = await response.blob();
            widget.addFiles([new File([bytes], name, { type: 'application/pdf' })]);
        } finally {
            button.disabled = false;
        }
    };

    document.querySelectorAll('[data-sample]').forEach((button) =>
        button.addEventListener('click', () => trySample(button)));
    document.getElementById('clear-log').addEventListener('click', () =>
        log.replaceChildren(element('li', 'empty quiet', 'Nothing yet.')));
    window.cashupWidget = widget;
})();
