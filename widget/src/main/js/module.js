import { CashUpWidget } from './widget.js';

/** Set when this came from a release's folder; a bundler that took it in says by `scriptUrl` where the rest is. */
CashUpWidget.scriptUrl = /\/cashup-widget\.mjs/.test(import.meta.url) ? import.meta.url : null;

export { CashUpWidget };
export default CashUpWidget;
