import { element, panel, start } from './make.js';

panel.append(element('h2', {}, 'Right to left'), element('p', { class: 'quiet' }, 'The page is in Arabic, so the widget is, too; names and numbers keep their own direction.'));
start('first');
