import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { InvoiceUpload } from '../../main/js/recipes/InvoiceUpload.jsx';

const app = document.getElementById('app');
const component = ({ shown, props, ear }) => (
  <StrictMode>
    {Array.from({ length: shown }, (_, i) => (
      <InvoiceUpload key={i} {...props} onComplete={note(`${ear} complete`)} onError={note(`${ear} error`)} />
    ))}
  </StrictMode>
);

let root = null;
window.render = (state) => {
  root ??= createRoot(app);
  root.render(component(state));
};

/* What a server wrote comes alive: the worker that renders it has neither window nor document. */
window.hydrate = (state) =>
  new Promise((done) => {
    const server = new Worker('/react-server.js');
    server.onmessage = ({ data }) => {
      app.setHTMLUnsafe(data);
      root = hydrateRoot(app, component(state), { onRecoverableError: (error) => reportError(error) });
      done(data);
    };
    server.postMessage(state);
  });
