import { CashUpWidget } from './widget.js';

// Read while the script runs: afterwards the browser no longer says which script this was.
CashUpWidget.scriptUrl = document.currentScript?.src || null;

window.CashUpWidget = CashUpWidget;
CashUpWidget.init();
