/* The navigation's menu opens by itself; this closes it, as people expect: by Escape, and by a click or the focus elsewhere. */
const menu = document.querySelector('.menu');

for (const sign of ['click', 'focusin']) {
    document.addEventListener(sign, (event) => {
        if (!menu.contains(event.target)) {
            menu.open = false;
        }
    });
}

menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && menu.open) {
        menu.open = false;
        menu.querySelector('summary').focus();
    }
});
