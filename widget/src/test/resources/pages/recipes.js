'use strict';

// What both recipes' pages share: the host's own callbacks, and every widget that came or went.
window.heard = [];
window.note = (name) => (value, about) => heard.push({ name, value, about });

window.lives = [];
for (const name of ['cashup:ready', 'cashup:destroy']) document.addEventListener(name, () => lives.push(name));
