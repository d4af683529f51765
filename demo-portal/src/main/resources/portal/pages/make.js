/* What the portal's further pages share: building elements and starting a widget with this page's key. */

export const element = (tag, properties = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
        else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
};

export const panel = document.getElementById('panel');

export const start = (containerId, options = {}) =>
    new window.CashUpWidget({ containerId, apiKey: document.body.dataset.publishableKey, ...options });

/* The page's own samples, as files. */
export const sample = async (slug, name = `${slug}.pdf`) => {
    const response = await fetch(`/samples/${slug}.pdf`);
    return new File([await response.blob()], name, { type: 'application/pdf' });
};

export const button = (words, onclick) => element('button', { type: 'button', onclick }, words);
