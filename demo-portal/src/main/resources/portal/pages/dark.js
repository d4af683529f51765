import { element, panel, start } from './make.js';

panel.append(element('h2', {}, 'Dark'), element('p', { class: 'quiet' }, 'theme: { colorScheme: ‘dark’ } – or leave it to the visitor’s system.'));
start('first', { theme: { colorScheme: 'dark', primaryColor: '#60a5fa' } });
