import { element, panel, start } from './make.js';

const violations = element('ul', { id: 'violations', class: 'quiet' });
const none = element('p', { id: 'none', class: 'quiet' }, 'No violation so far.');
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    none.remove();
    violations.append(element('li', {}, `${effectiveDirective}: ${blockedURI}`));
});
panel.append(
    element('h2', {}, 'This page’s policies'),
    element('pre', { class: 'code', tabindex: '0' }, [
        "default-src 'none'",
        "script-src, style-src, connect-src, img-src: this page and the CDN",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
        'Cross-Origin-Embedder-Policy: require-corp',
        `crossOriginIsolated: ${window.crossOriginIsolated}`,
    ].join('\n')),
    none,
    violations,
);
start('first');
