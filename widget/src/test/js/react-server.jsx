import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server.browser';
import { InvoiceUpload } from '../../main/js/recipes/InvoiceUpload.jsx';

self.onmessage = ({ data: { shown, props } }) => {
  self.postMessage(renderToString(
    <StrictMode>
      {Array.from({ length: shown }, (_, i) => <InvoiceUpload key={i} {...props} />)}
    </StrictMode>,
  ));
};
