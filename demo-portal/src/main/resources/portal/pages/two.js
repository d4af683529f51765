import { element, panel, start } from './make.js';

panel.append(element('h2', {}, 'Two widgets'), element('p', { class: 'quiet' }, 'English with the portal’s theme above, Swahili with values of its own below.'));
start('first', { locale: 'en' });
start('second', { locale: 'sw', theme: { primaryColor: '#047857', borderRadius: '20px', elevation: 2 } });
