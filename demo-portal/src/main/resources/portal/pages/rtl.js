import { element, panel, start } from './make.js';

panel.append(element('h2', {}, 'الصفحة بالعربية'), element('p', { class: 'quiet' }, 'الأداة بالعربية لأن الصفحة كذلك؛ أما الأسماء والأرقام فتحتفظ باتجاهها.'));
start('first');
