'use strict';

// What a partner's own script would do; tests start widgets with it and read what they reported.
window.log = [];

window.startWidget = (options = {}) => {
  const note = (name) => (value, about) => log.push({ name, value: structuredClone(value), about: about ?? null });
  const names = [
    'onFileSelected',
    'onProcessingStart',
    'onProgressUpdate',
    'onProcessingComplete',
    'onReviewRequired',
  'onCorrected',
    'onProcessingError',
  ];
  const callbacks = Object.fromEntries(names.map((name) => [name, note(name)]));
  const widget = new CashUpWidget({ containerId: 'first', apiKey: 'your_public_api_key', callbacks, ...options });
  return widget;
};

window.events = [];
for (const name of Object.values(CashUpWidget.events)) {
  document.addEventListener(name, (event) => {
    events.push({ name, target: event.target.id, fileName: event.detail.fileName ?? null, composed: event.composed });
  });
}

window.violations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});
