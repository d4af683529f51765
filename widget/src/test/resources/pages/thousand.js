'use strict';

// Hands over a thousand files once the page is at rest, to the widget or to plain Dropzone, and tells the partner's server
// how that went.
const FILES = 1000;
const found = { seconds: 0, longest: 0, nodes: 0, failed: 0 };
const rest = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Each has what its files are shown in, and how to hand them over; what it calls `ended` once for each file. */
const uploaders = {
  widget(ended) {
    const widget = new CashUpWidget({ containerId: 'first', apiKey: 'your_public_api_key' });
    document.addEventListener('cashup:processing-complete', () => ended(true));
    document.addEventListener('cashup:processing-error', () => ended(false));
    return {
      root: document.querySelector('[data-cashup-widget]').shadowRoot,
      add: (files) => widget.addFiles(files),
    };
  },
  dropzone(ended) {
    const root = document.getElementById('other');
    const dropzone = new Dropzone(root, { url: '/upload' });
    dropzone.on('complete', ({ status }) => ended(status === Dropzone.SUCCESS));
    return { root, add: (files) => files.forEach((file) => dropzone.addFile(file)) };
  },
};

async function measure() {
  Dropzone.autoDiscover = false;
  let left = FILES;
  let done;
  const all = new Promise((resolve) => { done = resolve; });
  const { root, add } = uploaders[location.search.substring(1)]((well) => {
    if (!well) found.failed++;
    if (--left === 0) done();
  });
  const nodes = () => root.querySelectorAll('*').length;
  await rest(1000);
  const files = Array.from({ length: FILES }, (_, i) =>
    new File(['%PDF-1.7'], `invoice-${i}.pdf`, { type: 'application/pdf' }));
  // The host's own work of making them is none of the widget's.
  await rest(500);
  const before = nodes();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) found.longest = Math.max(found.longest, duration);
  }).observe({ type: 'longtask' });
  setInterval(() => {
    found.nodes = Math.max(found.nodes, nodes() - before);
  }, 100);
  const begun = performance.now();
  add(files);
  await all;
  found.seconds = (performance.now() - begun) / 1000;
  await fetch('/figures', { method: 'POST', body: JSON.stringify(found) });
}

measure();
