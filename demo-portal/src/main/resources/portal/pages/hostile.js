import { element, panel, start } from './make.js';

panel.append(element('h2', {}, 'What this page does'), element('p', {}, 'Everything on it is crimson, italic and shouting. The widget on the left is not.'));
start('first');
